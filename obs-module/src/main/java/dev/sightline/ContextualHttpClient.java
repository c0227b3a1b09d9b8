package dev.sightline;

import dev.sightline.context.CurrentContext;
import dev.sightline.context.OutboundHeaders;
import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/**
 * A {@link HttpClient} that sends the correlation, the flow and {@code traceparent} with every
 * request; headers the caller set itself stay.
 *
 * <pre>{@code HttpClient client = ContextualHttpClient.wrap(HttpClient.newHttpClient());}</pre>
 */
public final class ContextualHttpClient extends HttpClient {
  private final HttpClient client;

  private ContextualHttpClient(HttpClient client) {
    this.client = client;
  }

  /** The same client where it is wrapped already. */
  public static HttpClient wrap(HttpClient client) {
    return client instanceof ContextualHttpClient ? client : new ContextualHttpClient(client);
  }

  private static HttpRequest withHeaders(HttpRequest request) {
    Map<String, String> headers = OutboundHeaders.withTrace(CurrentContext.get());
    if (headers.isEmpty()) {
      return request;
    }
    HttpRequest.Builder copy = HttpRequest.newBuilder(request, (name, value) -> true);
    headers.forEach(
        (name, value) -> {
          if (request.headers().firstValue(name).isEmpty()) {
            copy.setHeader(name, value);
          }
        });
    return copy.build();
  }

  @Override
  public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler)
      throws IOException, InterruptedException {
    return client.send(withHeaders(request), handler);
  }

  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    return client.sendAsync(withHeaders(request), handler);
  }

  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request,
      HttpResponse.BodyHandler<T> handler,
      HttpResponse.PushPromiseHandler<T> pushHandler) {
    return client.sendAsync(withHeaders(request), handler, pushHandler);
  }

  @Override
  public WebSocket.Builder newWebSocketBuilder() {
    WebSocket.Builder builder = client.newWebSocketBuilder();
    OutboundHeaders.withTrace(CurrentContext.get()).forEach(builder::header);
    return builder;
  }

  @Override
  public Optional<CookieHandler> cookieHandler() {
    return client.cookieHandler();
  }

  @Override
  public Optional<Duration> connectTimeout() {
    return client.connectTimeout();
  }

  @Override
  public Redirect followRedirects() {
    return client.followRedirects();
  }

  @Override
  public Optional<ProxySelector> proxy() {
    return client.proxy();
  }

  @Override
  public SSLContext sslContext() {
    return client.sslContext();
  }

  @Override
  public SSLParameters sslParameters() {
    return client.sslParameters();
  }

  @Override
  public Optional<Authenticator> authenticator() {
    return client.authenticator();
  }

  @Override
  public Version version() {
    return client.version();
  }

  @Override
  public Optional<Executor> executor() {
    return client.executor();
  }
}
