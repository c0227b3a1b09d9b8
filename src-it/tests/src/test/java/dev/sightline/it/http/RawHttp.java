package dev.sightline.it.http;

import dev.sightline.it.server.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Requests byte by byte, for what a decent client refuses to send. */
public final class RawHttp {
  private final Server server;

  public RawHttp(Server server) {
    this.server = server;
  }

  /**
   * Sends a request, {@code Connection: close} added, and answers all that comes back.
   *
   * @param requestLine such as {@code GET /shop/ HTTP/1.1}
   * @param headers lines such as {@code Accept: text/html}
   */
  public String exchange(String requestLine, String... headers) {
    try (Socket socket = open()) {
      write(socket, requestLine, headers);
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(requestLine, e);
    }
  }

  /** Sends a request and goes away without waiting for the answer. */
  public void abandon(String requestLine, String... headers) {
    try (Socket socket = open()) {
      write(socket, requestLine, headers);
      Thread.sleep(150);
      socket.setSoLinger(true, 0);
    } catch (IOException e) {
      throw new UncheckedIOException(requestLine, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Announces a body, sends half of it and goes away. */
  public void abandonBody(String requestLine, String body, String... headers) {
    try (Socket socket = open()) {
      String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
      all[headers.length] = "Content-Type: application/json";
      all[headers.length + 1] = "Content-Length: " + body.length() * 2;
      write(socket, requestLine, all);
      socket.getOutputStream().write(body.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      Thread.sleep(300);
      socket.setSoLinger(true, 0);
    } catch (IOException e) {
      throw new UncheckedIOException(requestLine, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Socket open() throws IOException {
    Socket socket = new Socket("localhost", server.port());
    socket.setSoTimeout(30_000);
    return socket;
  }

  private void write(Socket socket, String requestLine, String... headers) throws IOException {
    StringBuilder text = new StringBuilder(requestLine).append("\r\n");
    text.append("Host: localhost:").append(server.port()).append("\r\nConnection: close\r\n");
    for (String header : headers) {
      text.append(header).append("\r\n");
    }
    text.append("\r\n");
    socket.getOutputStream().write(text.toString().getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
  }
}
