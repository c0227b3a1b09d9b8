package com.example.shop.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** An answer of the application's own: 409, and which item. */
@Provider
@ApplicationScoped
public class OutOfStockMapper implements ExceptionMapper<OutOfStockException> {

  @Override
  public Response toResponse(OutOfStockException exception) {
    return Response.status(Response.Status.CONFLICT)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(
            Json.createObjectBuilder()
                .add("error", "out_of_stock")
                .add("item", exception.item())
                .build())
        .build();
  }
}
