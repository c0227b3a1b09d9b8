package dev.sightline.config.source;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** The HTTP side of one reading. Nothing of an answer goes into a message. */
final class VaultHttp implements AutoCloseable {
  private static final int LARGEST = 8 << 20;

  private final VaultAccess access;
  private final HttpClient client;
  private final ExecutorService threads;

  record Answer(int status, String body) {}

  private VaultHttp(VaultAccess access, HttpClient client, ExecutorService threads) {
    this.access = access;
    this.client = client;
    this.threads = threads;
  }

  static VaultHttp open(VaultAccess access) throws SourceException {
    ExecutorService threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "sightline-vault-http");
              thread.setDaemon(true);
              return thread;
            });
    Thread current = Thread.currentThread();
    ClassLoader before = current.getContextClassLoader();
    // the client's own thread inherits it, and ends only some time after the application
    current.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    try {
      HttpClient.Builder client =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .followRedirects(HttpClient.Redirect.NORMAL)
              .connectTimeout(access.timeout())
              .executor(threads);
      if (access.authority() != null) {
        client.sslContext(Authority.trusting(access.authority()));
      }
      return new VaultHttp(access, client.build(), threads);
    } catch (SourceException e) {
      threads.shutdownNow();
      throw e;
    } finally {
      current.setContextClassLoader(before);
    }
  }

  Answer get(String path, String token) throws SourceException {
    return send(request(path, token).GET());
  }

  Answer post(String path, String body, @Nullable String token) throws SourceException {
    return send(
        request(path, token)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path, @Nullable String token) throws SourceException {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(access.api(path))
              .timeout(access.timeout())
              .header("X-Vault-Request", "true");
      if (!access.namespace().isEmpty()) {
        request.header("X-Vault-Namespace", access.namespace());
      }
      return token == null ? request : request.header("X-Vault-Token", token);
    } catch (IllegalArgumentException e) {
      throw new SourceException("has an address, path, namespace or token that cannot be sent");
    }
  }

  private Answer send(HttpRequest.Builder request) throws SourceException {
    try {
      HttpResponse<InputStream> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        byte[] bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
          throw new SourceException("answered with more than " + LARGEST + " bytes");
        }
        return new Answer(response.statusCode(), new String(bytes, StandardCharsets.UTF_8));
      }
    } catch (HttpTimeoutException e) {
      throw new SourceException("gave no answer within " + access.timeout().toMillis() + " ms");
    } catch (IOException e) {
      throw new SourceException("could not be reached (" + e.getClass().getSimpleName() + ")");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SourceException("was not waited for");
    }
  }

  @Override
  public void close() {
    try {
      HttpClient.class.getMethod("shutdownNow").invoke(client); // from JDK 21 on
    } catch (ReflectiveOperationException olderThan21) {
      // its thread ends after the next garbage collection
    }
    threads.shutdownNow();
  }
}
