package dev.sightline.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the beginning of a body while the application reads it: never reads itself, never keeps
 * more than its limit. Only for text: forms, JSON, XML and plain text.
 */
final class BodyCapture extends HttpServletRequestWrapper {
  /** Field of the request's end. */
  static final String FIELD = "request_body";

  private final int limit;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream(256);
  private @Nullable ServletInputStream stream;
  private @Nullable BufferedReader reader;
  private Charset charset = StandardCharsets.UTF_8;
  private boolean cut;

  private BodyCapture(HttpServletRequest request, int limit) {
    super(request);
    this.limit = limit;
  }

  /** The capturing request, or the same one where nothing is to be captured. */
  static HttpServletRequest of(HttpServletRequest request) {
    ServletContext context = request.getServletContext();
    boolean wanted =
        context != null
            && context.getAttribute(RequestOperation.BODY_LIMIT) instanceof Integer
            && isText(request.getContentType());
    return wanted
        ? new BodyCapture(request, (Integer) context.getAttribute(RequestOperation.BODY_LIMIT))
        : request;
  }

  private static boolean isText(@Nullable String contentType) {
    if (contentType == null) {
      return false;
    }
    String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return type.equals("application/json")
        || type.equals("application/x-www-form-urlencoded")
        || type.equals("application/xml")
        || type.endsWith("+json")
        || type.endsWith("+xml")
        || (type.startsWith("text/") && !type.equals("text/event-stream"));
  }

  /**
   * What was read so far, or null when nothing was. A text that was cut ends at the last mark that
   * ends a value, so that half a secret does not pass for a harmless word.
   */
  synchronized @Nullable String text() {
    if (kept.size() == 0) {
      return null;
    }
    String text = kept.toString(charset);
    if (!cut) {
      return text;
    }
    int end = text.length();
    while (end > 0 && ",;&\n}>".indexOf(text.charAt(end - 1)) < 0) {
      end--;
    }
    return text.substring(0, end) + "…";
  }

  /** Asked for while the request is at hand: one that ends late may be recycled by then. */
  private Charset sentCharset() {
    try {
      String name = getCharacterEncoding();
      return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
    } catch (IllegalArgumentException unknown) {
      return StandardCharsets.UTF_8;
    }
  }

  private synchronized void keep(byte[] bytes, int offset, int length) {
    int room = limit - kept.size();
    kept.write(bytes, offset, Math.min(room, length));
    cut |= length > room;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    if (stream == null) {
      charset = sentCharset();
      stream = new KeepingStream(super.getInputStream());
    }
    return stream;
  }

  @Override
  public BufferedReader getReader() throws IOException {
    if (stream != null && reader == null) {
      throw new IllegalStateException("the input stream was taken already");
    }
    if (reader == null) {
      ServletInputStream taken = getInputStream();
      Charset readAs = getCharacterEncoding() == null ? StandardCharsets.ISO_8859_1 : charset;
      reader = new BufferedReader(new InputStreamReader(taken, readAs));
    }
    return reader;
  }

  private final class KeepingStream extends ServletInputStream {
    private final ServletInputStream source;

    KeepingStream(ServletInputStream source) {
      this.source = source;
    }

    @Override
    public int read() throws IOException {
      int value = source.read();
      if (value >= 0) {
        keep(new byte[] {(byte) value}, 0, 1);
      }
      return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int count = source.read(target, offset, length);
      if (count > 0) {
        keep(target, offset, count);
      }
      return count;
    }

    @Override
    public int available() throws IOException {
      return source.available();
    }

    @Override
    public void close() throws IOException {
      source.close();
    }

    @Override
    public boolean isFinished() {
      return source.isFinished();
    }

    @Override
    public boolean isReady() {
      return source.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      source.setReadListener(listener);
    }
  }
}
