package dev.sightline.config.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The application's {@code META-INF/microprofile-config.properties}, read without the server. */
final class PropertiesFiles {
  private static final String NAME = "META-INF/microprofile-config";
  private static final String ORDINAL = "config_ordinal";

  private PropertiesFiles() {}

  /**
   * All of them as one; what has the higher ordinal counts.
   *
   * @param profile its files come before the plain ones; empty for none
   */
  static Map<String, String> of(ClassLoader loader, String profile) {
    List<Map<String, String>> files = new ArrayList<>();
    if (!profile.isEmpty()) {
      files.addAll(read(loader, NAME + "-" + profile + ".properties"));
    }
    files.addAll(read(loader, NAME + ".properties"));
    Map<String, String> all = new LinkedHashMap<>();
    files.forEach(file -> file.forEach(all::putIfAbsent));
    return all;
  }

  private static List<Map<String, String>> read(ClassLoader loader, String resource) {
    List<Map<String, String>> files = new ArrayList<>();
    try {
      for (URL each : Collections.list(loader.getResources(resource))) {
        files.add(read(each));
      }
    } catch (IOException | RuntimeException e) {
      return files; // the server reads them too and tells
    }
    files.sort(Comparator.comparingInt(PropertiesFiles::ordinal).reversed());
    return files;
  }

  private static Map<String, String> read(URL file) throws IOException {
    URLConnection connection = file.openConnection();
    connection.setUseCaches(false); // a cached JAR would stay open after the application stopped
    Properties properties = new Properties();
    try (InputStream in = connection.getInputStream();
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    Map<String, String> values = new TreeMap<>();
    properties
        .stringPropertyNames()
        .forEach(name -> values.put(name, properties.getProperty(name)));
    return values;
  }

  private static int ordinal(Map<String, String> file) {
    try {
      return Integer.parseInt(file.getOrDefault(ORDINAL, "100").strip());
    } catch (NumberFormatException e) {
      return 100;
    }
  }
}
