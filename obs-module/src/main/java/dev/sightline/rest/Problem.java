package dev.sightline.rest;

import dev.sightline.context.CurrentContext;
import dev.sightline.spi.ActiveOperation;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Problem details (RFC 9457) that tell nothing but the status, the correlation ID, and which input
 * broke which rule.
 *
 * @param status HTTP status, 400 to 599
 * @param title the status's standard phrase
 * @param correlationId from the request, already validated, or null outside a request
 * @param violations of the client's input
 */
record Problem(
    int status, String title, @Nullable String correlationId, List<Violation> violations) {
  private static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");

  /**
   * An input and the rule it broke.
   *
   * @param input path of names and indexes of the application's code, such as {@code
   *     order.items[2].quantity}
   * @param rule simple name of the constraint, such as {@code NotBlank}
   */
  record Violation(String input, String rule) {
    @Override
    public String toString() {
      return input + ": " + rule;
    }
  }

  static Problem of(int status, @Nullable ActiveOperation operation) {
    Response.Status known = Response.Status.fromStatusCode(status);
    String title = known == null ? "Error" : known.getReasonPhrase();
    var context = operation == null ? CurrentContext.get() : operation.context();
    return new Problem(status, title, context.correlationId(), List.of());
  }

  Problem with(List<Violation> found) {
    return new Problem(status, title, correlationId, List.copyOf(found));
  }

  /** As JSON, unless the client accepts plain text or HTML only. */
  Response.ResponseBuilder addTo(Response.ResponseBuilder answer, @Nullable HttpHeaders headers) {
    return acceptsJson(headers)
        ? answer.type(PROBLEM_JSON).entity(json())
        : answer.type(MediaType.TEXT_PLAIN_TYPE).entity(text());
  }

  /**
   * Plain concatenation is safe: the title is a constant, the ID's alphabet needs no escapes, and
   * violations are made of Java identifiers.
   */
  String json() {
    String id = correlationId == null ? "" : ",\"correlation_id\":\"" + correlationId + "\"";
    return "{\"type\":\"about:blank\",\"title\":\""
        + title
        + "\",\"status\":"
        + status
        + id
        + list()
        + "}";
  }

  private String list() {
    return violations.isEmpty()
        ? ""
        : violations.stream()
            .map(each -> "{\"input\":\"" + each.input() + "\",\"rule\":\"" + each.rule() + "\"}")
            .collect(Collectors.joining(",", ",\"violations\":[", "]"));
  }

  private String text() {
    String id = correlationId == null ? "" : " (correlation ID " + correlationId + ")";
    String broken = violations.stream().map(each -> each + "\n").collect(Collectors.joining());
    return status + " " + title + id + "\n" + broken;
  }

  private static boolean acceptsJson(@Nullable HttpHeaders headers) {
    try {
      List<MediaType> accepted = headers == null ? List.of() : headers.getAcceptableMediaTypes();
      return accepted.isEmpty()
          || accepted.stream()
              .anyMatch(
                  type ->
                      type.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                          || type.isCompatible(PROBLEM_JSON));
    } catch (RuntimeException malformedHeader) {
      return true;
    }
  }
}
