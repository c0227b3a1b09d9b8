package com.example.works.post;

import dev.sightline.Observed;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.util.logging.Logger;

/** Brings what was posted, and lets somebody else take it from there. */
@MessageDriven(
    activationConfig =
        @ActivationConfigProperty(
            propertyName = "destinationLookup",
            propertyValue = "jms/parcels"))
public class Postman implements MessageListener {
  private static final Logger LOG = Logger.getLogger(Postman.class.getName());

  @Inject private Handover handover;

  @Observed("bring_parcel")
  @Override
  public void onMessage(Message message) {
    try {
      String parcel = message.getBody(String.class);
      LOG.info("bringing " + parcel);
      if (parcel.startsWith("torn") && !message.getJMSRedelivered()) {
        throw new IllegalStateException("cannot bring " + parcel);
      }
      handover.take(parcel);
    } catch (JMSException e) {
      throw new IllegalStateException(e);
    }
  }
}
