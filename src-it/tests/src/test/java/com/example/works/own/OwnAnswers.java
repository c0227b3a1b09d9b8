package com.example.works.own;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ValidationException;
import jakarta.validation.constraints.Max;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A resource with a constraint; which mapper answers depends on what is deployed with it. */
@Path("checked")
@ApplicationScoped
public class OwnAnswers {
  @GET
  public String checked(@Max(10) @QueryParam("weight") int weight) {
    return "fine";
  }

  @GET
  @Path("broken")
  public String broken() {
    throw new IllegalStateException("broken");
  }

  /** The application. */
  @ApplicationPath("api")
  public static class OwnApplication extends Application {}

  /** Takes all that validation throws. */
  @Provider
  public static class ForValidation implements ExceptionMapper<ValidationException> {
    @Override
    public Response toResponse(ValidationException thrown) {
      return Response.status(422).entity("own answer").build();
    }
  }

  /** Takes violations only. */
  @Provider
  public static class ForViolations implements ExceptionMapper<ConstraintViolationException> {
    @Override
    public Response toResponse(ConstraintViolationException thrown) {
      return Response.status(422).entity("own answer").build();
    }
  }

  /** Takes everything. */
  @Provider
  public static class ForAll implements ExceptionMapper<Throwable> {
    @Override
    public Response toResponse(Throwable thrown) {
      return Response.status(418).entity("own answer").build();
    }
  }
}
