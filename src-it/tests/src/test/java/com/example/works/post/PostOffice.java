package com.example.works.post;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.core.Context;
import java.util.logging.Logger;

/** Sends parcels in the three ways there are. */
@Path("post")
@ApplicationScoped
public class PostOffice {
  private static final Logger LOG = Logger.getLogger(PostOffice.class.getName());

  @Resource(lookup = "jms/factory")
  private ConnectionFactory factory;

  @Resource(lookup = "jms/parcels")
  private Queue parcels;

  @Inject private JMSContext injected;

  /** Asks the shop first. */
  @GET
  @Path("simple/{parcel}")
  public String simple(@PathParam("parcel") String parcel, @Context HttpServletRequest request) {
    try (Client client = ClientBuilder.newClient();
        JMSContext context = factory.createContext()) {
      String shop = "http://localhost:" + request.getLocalPort() + "/shop/api/remote";
      client.target(shop).request().get(String.class);
      LOG.info("posting " + parcel);
      context.createProducer().setProperty("priority", 3).send(parcels, parcel);
    }
    return "posted";
  }

  @GET
  @Path("classic/{parcel}")
  public String classic(@PathParam("parcel") String parcel) throws JMSException {
    try (Connection connection = factory.createConnection();
        Session session = connection.createSession()) {
      session.createProducer(parcels).send(session.createTextMessage(parcel));
    }
    return "posted";
  }

  @GET
  @Path("injected/{parcel}")
  public String injected(@PathParam("parcel") String parcel) {
    injected.createProducer().send(parcels, parcel);
    return "posted";
  }
}
