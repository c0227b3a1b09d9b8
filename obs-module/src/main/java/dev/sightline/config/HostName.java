package dev.sightline.config;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The name of this machine, found without asking a name server where possible. */
final class HostName {
  private HostName() {}

  static String of(Map<String, String> environment) {
    for (String variable : new String[] {"HOSTNAME", "COMPUTERNAME"}) {
      String name = environment.get(variable);
      if (name != null && !name.isBlank()) {
        return name.strip();
      }
    }
    String file = file();
    if (file != null) {
      return file;
    }
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "unknown";
    }
  }

  private static @Nullable String file() {
    try {
      String name = Files.readString(Path.of("/etc/hostname")).strip();
      return name.isEmpty() || name.length() > 253 ? null : name;
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }
}
