package dev.sightline.rest;

import dev.sightline.StructuredLogger;
import dev.sightline.event.EventLoggers;
import dev.sightline.spi.ActiveOperation;
import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Providers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers violated constraints as problem details: 400 where the client's input is at fault, 500
 * where a result is. Tells which input and which rule, never the value; an application's own mapper
 * for validation goes first. Names an optional API: registered only where it is present.
 */
@ConstrainedTo(RuntimeType.SERVER)
@Priority(Integer.MAX_VALUE)
public class ViolationMapper implements ExceptionMapper<ConstraintViolationException> {
  private static final int BAD_REQUEST = 400;
  private static final int SERVER_ERROR = 500;
  private static final int MAX_VIOLATIONS = 50;

  private final StructuredLogger log = StructuredLogger.of(EventLoggers.REQUEST);

  @Context private @Nullable HttpServletRequest request;
  @Context private @Nullable HttpHeaders headers;
  @Context private @Nullable Providers providers;

  @Override
  public Response toResponse(ConstraintViolationException thrown) {
    ExceptionMapper<ValidationException> own = mapperOfTheApplication();
    if (own != null) {
      return own.toResponse(thrown);
    }
    ActiveOperation operation = ServletRequests.operation(request);
    Set<ConstraintViolation<?>> violations =
        thrown.getConstraintViolations() == null ? Set.of() : thrown.getConstraintViolations();
    if (violations.isEmpty() || violations.stream().anyMatch(ViolationMapper::isOfAResult)) {
      if (operation != null) {
        operation.failure(thrown);
      }
      return Problem.of(SERVER_ERROR, operation)
          .addTo(Response.status(SERVER_ERROR), headers)
          .build();
    }
    List<Problem.Violation> told = told(violations);
    log.info("input_refused", "violations", told.stream().map(Object::toString).toList());
    return Problem.of(BAD_REQUEST, operation)
        .with(told)
        .addTo(Response.status(BAD_REQUEST), headers)
        .build();
  }

  private static List<Problem.Violation> told(Set<ConstraintViolation<?>> violations) {
    List<Problem.Violation> told = new ArrayList<>();
    for (ConstraintViolation<?> each : violations) {
      if (told.size() == MAX_VIOLATIONS) {
        break;
      }
      told.add(new Problem.Violation(input(each.getPropertyPath()), rule(each)));
    }
    told.sort((a, b) -> a.input().compareTo(b.input()));
    return told;
  }

  /** The path without the method in front; keys of maps come from outside and are left out. */
  private static String input(Path path) {
    StringBuilder text = new StringBuilder();
    for (Path.Node node : path) {
      if (node.getKind() == ElementKind.METHOD || node.getKind() == ElementKind.CONSTRUCTOR) {
        continue;
      }
      if (node.getName() != null) {
        text.append(text.isEmpty() ? "" : ".").append(node.getName());
      }
      if (node.getIndex() != null) {
        text.append('[').append(node.getIndex()).append(']');
      }
    }
    return text.toString();
  }

  /**
   * The constraint's name. Not its message: messages may interpolate the value that was refused.
   */
  private static String rule(ConstraintViolation<?> violation) {
    return violation.getConstraintDescriptor() == null
        ? "Invalid"
        : violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
  }

  private static boolean isOfAResult(ConstraintViolation<?> violation) {
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getKind() == ElementKind.RETURN_VALUE) {
        return true;
      }
    }
    return false;
  }

  /** A mapper for a type above this one; the server's own does not count. */
  private @Nullable ExceptionMapper<ValidationException> mapperOfTheApplication() {
    ExceptionMapper<ValidationException> mapper =
        providers == null ? null : providers.getExceptionMapper(ValidationException.class);
    return mapper != null && OwnMappers.isOwn(mapper.getClass()) ? mapper : null;
  }
}
