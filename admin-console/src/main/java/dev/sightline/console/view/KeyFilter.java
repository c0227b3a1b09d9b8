package dev.sightline.console.view;

import dev.sightline.manage.ConfigurationDocument.Entry;
import java.util.List;
import java.util.Locale;

/**
 * Which configuration keys to show.
 *
 * @param text part of the name, of the value as shown, or of a source; empty for all
 * @param source name of the winning source; empty for all
 * @param show one of {@link #SHOWS}; anything else is all
 * @param page from 1
 */
public record KeyFilter(String text, String source, String show, int page) {
  static final List<String> SHOWS = List.of("", "shadowed", "drifted", "masked", "noted");

  public KeyFilter {
    show = SHOWS.contains(show) ? show : "";
  }

  boolean matches(Entry entry) {
    return (source.isEmpty() || entry.source().equals(source)) && hasText(entry) && isShown(entry);
  }

  private boolean hasText(Entry entry) {
    String wanted = text.toLowerCase(Locale.ROOT);
    return contains(entry.name(), wanted)
        || contains(entry.value(), wanted)
        || contains(entry.source(), wanted);
  }

  private static boolean contains(String text, String wanted) {
    return text.toLowerCase(Locale.ROOT).contains(wanted);
  }

  private boolean isShown(Entry entry) {
    return switch (show) {
      case "shadowed" -> !entry.shadowed().isEmpty();
      case "drifted" -> entry.drifted();
      case "masked" -> entry.masked();
      case "noted" -> !entry.notes().isEmpty();
      default -> true;
    };
  }
}
