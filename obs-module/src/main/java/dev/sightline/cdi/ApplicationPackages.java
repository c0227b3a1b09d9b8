package dev.sightline.cdi;

import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The packages of the WAR's own classes: the topmost ones below {@code WEB-INF/classes} that hold a
 * class or branch. Loggers below them belong to this application.
 */
final class ApplicationPackages {
  private static final String CLASSES = "/WEB-INF/classes/";
  private static final int MAX_DEPTH = 8;
  private static final int MAX_PACKAGES = 32;

  private ApplicationPackages() {}

  /** Dotted names; never a single-word package such as {@code com}, which others share. */
  static List<String> of(ServletContext context) {
    List<String> found = new ArrayList<>();
    for (String folder : folders(context.getResourcePaths(CLASSES))) {
      collect(context, folder, 1, found);
    }
    return List.copyOf(found);
  }

  private static void collect(
      ServletContext context, String folder, int depth, List<String> found) {
    Set<String> entries = context.getResourcePaths(folder);
    List<String> folders = folders(entries);
    boolean holdsClasses =
        entries != null && entries.stream().anyMatch(entry -> entry.endsWith(".class"));
    if (depth >= 3 || (depth == 2 && (holdsClasses || folders.size() > 1))) {
      add(folder, found);
      return;
    }
    if (depth < MAX_DEPTH) {
      folders.forEach(each -> collect(context, each, depth + 1, found));
    }
  }

  private static void add(String folder, List<String> found) {
    String name = folder.substring(CLASSES.length(), folder.length() - 1).replace('/', '.');
    if (found.size() < MAX_PACKAGES && !name.startsWith("META-INF")) {
      found.add(name);
    }
  }

  private static List<String> folders(@Nullable Set<String> entries) {
    return entries == null
        ? List.of()
        : entries.stream().filter(entry -> entry.endsWith("/")).sorted().toList();
  }
}
