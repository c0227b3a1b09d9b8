package com.example.hello;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** One trivial answer. */
@RequestScoped
@Path("/hello/{name}")
public class HelloResource {

  /** A greeting, as text. */
  @GET
  @Produces(MediaType.TEXT_PLAIN)
  public String hello(@PathParam("name") String name) {
    return "Hello " + name;
  }
}
