package dev.sightline.console.page;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;

/** A form whose page the server has forgotten leads to the overview instead of an error. */
public class ExpiredPages extends ExceptionHandlerFactory {

  public ExpiredPages(ExceptionHandlerFactory wrapped) {
    super(wrapped);
  }

  @Override
  public ExceptionHandler getExceptionHandler() {
    return new Handler(getWrapped().getExceptionHandler());
  }

  private static final class Handler extends ExceptionHandlerWrapper {
    Handler(ExceptionHandler wrapped) {
      super(wrapped);
    }

    @Override
    public void handle() throws FacesException {
      Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
      boolean expired = false;
      while (events.hasNext()) {
        if (events.next().getContext().getException() instanceof ViewExpiredException) {
          expired = true;
          events.remove();
        }
      }
      if (expired) {
        redirect(FacesContext.getCurrentInstance());
      }
      super.handle();
    }

    private static void redirect(FacesContext context) {
      ExternalContext external = context.getExternalContext();
      try {
        external.redirect(external.getRequestContextPath() + "/overview");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
