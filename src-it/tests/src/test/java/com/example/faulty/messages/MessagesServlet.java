package com.example.faulty.messages;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Answers with the messages that came since the last time, one event ID and body a line. */
@WebServlet("/messages")
public class MessagesServlet extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final long WAIT_MILLIS = 300;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    try (JMSContext context = factory().createContext();
        JMSConsumer consumer =
            context.createSharedDurableConsumer(context.createTopic("sightline.errors"), "test")) {
      for (Message each = consumer.receive(WAIT_MILLIS);
          each != null;
          each = consumer.receive(WAIT_MILLIS)) {
        String body = each.getBody(String.class);
        response.getWriter().println(each.getStringProperty("event_id") + " " + body);
      }
    } catch (JMSException e) {
      throw new ServletException(e);
    }
  }

  @SuppressWarnings("BanJNDI") // a constant name
  private static ConnectionFactory factory() throws ServletException {
    try {
      return InitialContext.doLookup("jms/errors");
    } catch (NamingException e) {
      throw new ServletException(e);
    }
  }
}
