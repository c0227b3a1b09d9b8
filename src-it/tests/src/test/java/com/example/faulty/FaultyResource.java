package com.example.faulty;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Several faults, each a group of its own. */
@Path("")
public class FaultyResource {

  @GET
  @Path("ready")
  public String ready() {
    return "ready";
  }

  @GET
  @Path("first")
  public String first() {
    throw new IllegalStateException("first fault");
  }

  @GET
  @Path("second")
  public String second() {
    throw new IllegalStateException("second fault");
  }

  @GET
  @Path("third")
  public String third() {
    throw new IllegalStateException("third fault");
  }

  @GET
  @Path("fourth")
  public String fourth() {
    throw new IllegalStateException("fourth fault");
  }
}
