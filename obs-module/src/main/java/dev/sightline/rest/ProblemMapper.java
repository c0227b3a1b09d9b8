package dev.sightline.rest;

import dev.sightline.event.ErrorKind;
import dev.sightline.spi.ActiveOperation;
import dev.sightline.spi.Recorders;
import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.jspecify.annotations.Nullable;

/**
 * Answers exceptions that no mapper of the application takes, as problem details (RFC 9457) with
 * the correlation ID and nothing of the exception. An answer that an exception brings along stays
 * as it is.
 */
@ConstrainedTo(RuntimeType.SERVER)
@Priority(Integer.MAX_VALUE)
public class ProblemMapper implements ExceptionMapper<Throwable> {
  private static final int BAD_REQUEST = 400;
  private static final int SERVER_ERROR = 500;
  private static final int UNAVAILABLE = 503;

  @Context private @Nullable HttpServletRequest request;
  @Context private @Nullable HttpHeaders headers;

  @Override
  public Response toResponse(Throwable thrown) {
    ActiveOperation operation = ServletRequests.operation(request);
    Response given = thrown instanceof WebApplicationException web ? web.getResponse() : null;
    int status = given != null ? given.getStatus() : status(thrown);
    if (operation != null && (status >= SERVER_ERROR || isUnreadable(thrown))) {
      operation.failure(thrown);
    }
    if (given != null && (given.hasEntity() || status < BAD_REQUEST)) {
      return given;
    }
    Response.ResponseBuilder answer =
        given == null ? Response.status(status) : Response.fromResponse(given);
    return Problem.of(status, operation).addTo(answer, headers).build();
  }

  /** What was to be expected now and then is no fault of the server's: trying again may help. */
  private int status(Throwable thrown) {
    if (isUnreadable(thrown)) {
      return BAD_REQUEST;
    }
    boolean expected = Recorders.current().classify(thrown) == ErrorKind.OPERATIONAL;
    return expected ? UNAVAILABLE : SERVER_ERROR;
  }

  private boolean isUnreadable(Throwable thrown) {
    try {
      return request != null
          && request.getAttribute(EntityReadInterceptor.FAILURE) instanceof Throwable failure
          && isSameOrCause(failure, thrown);
    } catch (RuntimeException noCurrentRequest) {
      return false;
    }
  }

  @SuppressWarnings("ReferenceEquality")
  private static boolean isSameOrCause(Throwable failure, Throwable thrown) {
    Throwable each = thrown;
    for (int depth = 0; each != null && depth < 16; depth++) {
      if (each == failure) {
        return true;
      }
      each = each.getCause();
    }
    return false;
  }
}
