package dev.sightline.config;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names of sources without paths of files: servers put the whole URL of a file into the name, which
 * tells an attacker about the machine and the operator nothing.
 */
final class SourceNames {
  private static final int LONGEST = 80;
  private static final Pattern LOCATION =
      Pattern.compile("[A-Za-z]{2,10}:(?:[A-Za-z]{2,10}:)?/[^\\]\\s,]*|(?:/[^/\\]\\s,]+){2,}");
  private static final Pattern ARCHIVE =
      Pattern.compile("([^/!\\\\]+\\.(?:jar|war|ear))", Pattern.CASE_INSENSITIVE);

  /** What servers call the sources that the specification asks for. */
  private static final Map<String, String> STANDARD =
      Map.of(
          "SysPropConfigSource", "system properties",
          "SystemProperty", "system properties",
          "System Properties", "system properties",
          "EnvConfigSource", "environment variables",
          "Environment", "environment variables",
          "Environment Variables", "environment variables",
          "Properties", "microprofile-config.properties");

  /** A name fit to be shown, the same on every server where it can be; never empty. */
  String display(@Nullable String name) {
    if (name == null || name.isBlank()) {
      return "unnamed source";
    }
    String standard = STANDARD.get(name);
    if (standard != null) {
      return standard;
    }
    Matcher location = LOCATION.matcher(name.length() > 2_000 ? name.substring(0, 2_000) : name);
    if (!location.find()) {
      return cut(printable(name));
    }
    String shown = describe(location.group());
    String before = name.substring(0, location.start());
    String type = before.replaceAll("\\[?(?:source=)?$", "").strip();
    boolean saysNothing = type.isEmpty() || type.toLowerCase(Locale.ROOT).contains("properties");
    return cut(printable(saysNothing ? shown : type + " " + shown));
  }

  private static String describe(String location) {
    String path = location.endsWith("/") ? location.substring(0, location.length() - 1) : location;
    String file = path.substring(path.lastIndexOf('/') + 1);
    String archive = "";
    Matcher archives = ARCHIVE.matcher(path);
    while (archives.find()) {
      archive = archives.group(1);
    }
    if (archive.isEmpty() || archive.equals(file)) {
      return file;
    }
    return file + " in " + archive;
  }

  private static String printable(String name) {
    StringBuilder shown = new StringBuilder(name.length());
    name.codePoints()
        .forEach(c -> shown.appendCodePoint(Character.isISOControl(c) || isFormat(c) ? '?' : c));
    return shown.toString();
  }

  private static boolean isFormat(int c) {
    int type = Character.getType(c);
    return type == Character.FORMAT || type == Character.SURROGATE;
  }

  private static String cut(String name) {
    return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1) + "…";
  }
}
