package dev.sightline.config;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Properties;

/**
 * Finds the line of a property in the application's {@code microprofile-config.properties}, which
 * no server tells. Looked up for findings only.
 */
final class PropertiesLines {
  private static final String FILE = "META-INF/microprofile-config.properties";

  private PropertiesLines() {}

  /**
   * @param source name of the source that has the property
   * @return such as {@code line 3}; empty when the property is in none of these files, or in two
   */
  static String position(String name, String source) {
    if (!source.toLowerCase(Locale.ROOT).contains("properties")) {
      return "";
    }
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    ClassLoader loader = context == null ? PropertiesLines.class.getClassLoader() : context;
    String found = "";
    try {
      for (URL file : Collections.list(loader.getResources(FILE))) {
        int line = line(file, name);
        if (line > 0) {
          if (!found.isEmpty()) {
            return "";
          }
          found = "line " + line;
        }
      }
    } catch (IOException | RuntimeException e) {
      return "";
    }
    return found;
  }

  private static int line(URL file, String name) throws IOException {
    URLConnection connection = file.openConnection();
    connection.setUseCaches(false);
    try (InputStream in = connection.getInputStream();
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      int number = 0;
      int start = 0;
      StringBuilder logical = new StringBuilder();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        start = logical.isEmpty() ? number : start;
        logical.append(line).append('\n');
        if (!continues(line)) {
          if (defines(logical.toString(), name)) {
            return start;
          }
          logical.setLength(0);
        }
      }
      return 0;
    }
  }

  private static boolean continues(String line) {
    String bare = line.strip();
    if (bare.startsWith("#") || bare.startsWith("!")) {
      return false;
    }
    int end = line.length();
    while (end > 0 && line.charAt(end - 1) == '\\') {
      end--;
    }
    return (line.length() - end) % 2 == 1;
  }

  private static boolean defines(String line, String name) throws IOException {
    String last = name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf(':')) + 1);
    if (!line.contains(last)) {
      return false;
    }
    Properties one = new Properties();
    one.load(new StringReader(line));
    return one.containsKey(name);
  }
}
