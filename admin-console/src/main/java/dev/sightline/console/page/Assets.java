package dev.sightline.console.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Addresses of the style sheet and the script, which change with their content. */
@Named
@ApplicationScoped
public class Assets {
  @Inject ServletContext context;

  private final Map<String, String> addresses = new ConcurrentHashMap<>();

  /** Address of a file in {@code /assets}, with a hash of its content. */
  public String url(String name) {
    return addresses.computeIfAbsent(name, this::address);
  }

  private String address(String name) {
    String path = "/assets/" + name;
    try (@Nullable InputStream in = context.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(path + " is missing");
      }
      CRC32 hash = new CRC32();
      hash.update(in.readAllBytes());
      return context.getContextPath() + path + "?v=" + Long.toHexString(hash.getValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
