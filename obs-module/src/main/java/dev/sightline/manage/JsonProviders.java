package dev.sightline.manage;

import jakarta.json.spi.JsonProvider;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The JSON provider of the server, looked up once: a look-up costs a hundred times what a small
 * document does.
 */
public final class JsonProviders {
  private static final AtomicReference<JsonProvider> FOUND = new AtomicReference<>();

  private JsonProviders() {}

  public static JsonProvider get() {
    JsonProvider found = FOUND.get();
    if (found == null) {
      found = lookUp();
      FOUND.set(found);
    }
    return found;
  }

  /** As this application sees it, not as another one that happens to ask first. */
  private static JsonProvider lookUp() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(JsonProviders.class.getClassLoader());
    try {
      return JsonProvider.provider();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
