package dev.sightline.web;

import dev.sightline.event.ErrorKind;
import dev.sightline.spi.Recorders;
import jakarta.servlet.ServletContext;
import jakarta.servlet.UnavailableException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Answers what a servlet throws with its status alone: servers write the exception's text into
 * pages of their own and drop the headers. Pages that the application has for a status are shown;
 * where it has some for exceptions, everything is left to the server.
 */
final class ErrorAnswers {
  private static final String DESCRIPTOR = "/WEB-INF/web.xml";
  private static final String PAGES_FOR_EXCEPTIONS = "exception-type";
  private static final int MOST_BYTES = 1 << 20;

  private final boolean leftToTheServer;

  private ErrorAnswers(boolean leftToTheServer) {
    this.leftToTheServer = leftToTheServer;
  }

  /** Answers nothing. */
  static ErrorAnswers none() {
    return new ErrorAnswers(true);
  }

  /** As the application's descriptor allows. */
  static ErrorAnswers of(ServletContext application) {
    try (InputStream in = application.getResourceAsStream(DESCRIPTOR)) {
      String text =
          in == null ? "" : new String(in.readNBytes(MOST_BYTES), StandardCharsets.ISO_8859_1);
      return new ErrorAnswers(text.contains(PAGES_FOR_EXCEPTIONS));
    } catch (IOException | RuntimeException unreadable) {
      return none();
    }
  }

  /** Whether it was answered; else it is to be thrown on. */
  boolean answered(Throwable thrown, HttpServletResponse response) {
    boolean ours = thrown instanceof Exception && !(thrown instanceof UnavailableException);
    if (leftToTheServer || !ours || response.isCommitted()) {
      return false;
    }
    boolean expected = Recorders.current().classify(thrown) == ErrorKind.OPERATIONAL;
    try {
      response.sendError(
          expected
              ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
              : HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
      return true;
    } catch (IOException | IllegalStateException tooLate) {
      return false;
    }
  }
}
