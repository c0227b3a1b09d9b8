package dev.sightline.rest;

import dev.sightline.context.CurrentContext;
import dev.sightline.context.Scope;
import dev.sightline.spi.ActiveOperation;
import dev.sightline.web.RequestOperation;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;

/**
 * Records what an entity writer throws: no exception mapper may see it, and the status may be sent.
 */
@ConstrainedTo(RuntimeType.SERVER)
public class EntityWriteInterceptor implements WriterInterceptor {

  @Override
  public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
    if (!(context.getProperty(RequestOperation.ATTRIBUTE) instanceof ActiveOperation operation)) {
      context.proceed();
      return;
    }
    try (Scope scope = CurrentContext.attach(operation.context())) {
      if (MediaType.SERVER_SENT_EVENTS_TYPE.equals(context.getMediaType())) {
        context.setOutputStream(new EventStream(context.getOutputStream(), operation));
      }
      context.proceed();
    } catch (IOException | RuntimeException e) {
      operation.failure(e);
      throw e;
    }
  }
}
