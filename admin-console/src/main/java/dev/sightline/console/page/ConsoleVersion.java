package dev.sightline.console.page;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/** The version written into the WAR when it was built. */
final class ConsoleVersion {
  private ConsoleVersion() {}

  /** The version; {@code unknown} for a WAR without one. */
  static String read(ServletContext context) {
    try (@Nullable InputStream in = context.getResourceAsStream("/META-INF/MANIFEST.MF")) {
      if (in != null) {
        Attributes attributes = new Manifest(in).getMainAttributes();
        @Nullable String version = attributes.getValue(Attributes.Name.IMPLEMENTATION_VERSION);
        return version == null ? "unknown" : version;
      }
    } catch (IOException e) {
      return "unknown";
    }
    return "unknown";
  }
}
