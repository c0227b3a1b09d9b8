package dev.sightline.rest;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Remembers that reading the request's entity failed, so that the answer can be 400 rather than
 * 500, whatever the provider threw.
 */
@ConstrainedTo(RuntimeType.SERVER)
public class EntityReadInterceptor implements ReaderInterceptor {
  /** Request property that holds the exception. */
  static final String FAILURE = "dev.sightline.entity-read-failure";

  @Override
  public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    try {
      return context.proceed();
    } catch (IOException | RuntimeException e) {
      context.setProperty(FAILURE, e);
      throw e;
    }
  }
}
