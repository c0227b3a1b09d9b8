package dev.sightline.rest;

import dev.sightline.spi.ActiveOperation;
import dev.sightline.web.RequestOperation;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Access to the servlet request behind an injected proxy, which throws where no request is current.
 */
final class ServletRequests {
  private ServletRequests() {}

  /** The operation of the current request, or null when there is none. */
  static @Nullable ActiveOperation operation(@Nullable HttpServletRequest request) {
    try {
      return request == null ? null : RequestOperation.of(request);
    } catch (RuntimeException noCurrentRequest) {
      return null;
    }
  }
}
