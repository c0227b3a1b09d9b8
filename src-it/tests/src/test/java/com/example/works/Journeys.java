package com.example.works;

import dev.sightline.Flow;
import dev.sightline.Flows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.core.Context;

/** A process that takes several requests. */
@Path("journeys")
@ApplicationScoped
public class Journeys {
  @Inject private Flows flows;

  @GET
  @Path("begin/{parcel}")
  public String begin(@PathParam("parcel") String parcel) {
    try (Flow flow = flows.start("journey", "parcel", parcel)) {
      flow.step("collected");
      return flow.suspend();
    }
  }

  /** The next stop is another application, which gets the flow by header. */
  @GET
  @Path("{id}/next")
  public String next(@PathParam("id") String id, @Context HttpServletRequest request) {
    try (Flow flow = flows.resume(id, "journey");
        Client client = ClientBuilder.newClient()) {
      flow.step("on_the_road");
      String shop = "http://localhost:" + request.getLocalPort() + "/shop/api/orders";
      client.target(shop).request().get(String.class);
      return flow.suspend();
    }
  }

  @GET
  @Path("{id}/end")
  public String end(@PathParam("id") String id) {
    try (Flow flow = flows.resume(id, "journey")) {
      flow.completed("signed", true);
      return "delivered";
    }
  }

  @GET
  @Path("{id}/lose")
  public String lose(@PathParam("id") String id) {
    try (Flow flow = flows.resume(id, "journey")) {
      throw new IllegalStateException("lost on the way");
    }
  }
}
