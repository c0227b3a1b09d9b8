package dev.sightline.log;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * The text of a record: looked up in its bundle, filled with its parameters. Records of servers
 * that know better (JBoss LogManager) are asked themselves. Never throws; when formatting fails the
 * pattern stands as it is.
 */
final class JulMessages {
  /** How records of one class are asked for their text; null when they cannot be. */
  private record Own(Class<?> type, @Nullable MethodHandle formatted) {}

  private volatile @Nullable Own own;

  String text(LogRecord record) {
    String pattern = record.getMessage();
    try {
      String formatted = record.getClass() == LogRecord.class ? null : ownText(record);
      return formatted != null ? formatted : standardText(record, pattern);
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      return String.valueOf(pattern);
    }
  }

  private static String standardText(LogRecord record, @Nullable String pattern) {
    String text = translated(record.getResourceBundle(), pattern);
    Object[] parameters = record.getParameters();
    return parameters == null || parameters.length == 0 || !hasPlaceholder(text)
        ? text
        : new MessageFormat(text, Locale.ROOT).format(parameters);
  }

  private static String translated(@Nullable ResourceBundle bundle, @Nullable String key) {
    if (bundle == null || key == null) {
      return String.valueOf(key);
    }
    try {
      return bundle.getString(key);
    } catch (MissingResourceException | ClassCastException e) {
      return key;
    }
  }

  private static boolean hasPlaceholder(String text) {
    for (int at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at + 1)) {
      if (at + 1 < text.length() && Character.isDigit(text.charAt(at + 1))) {
        return true;
      }
    }
    return false;
  }

  private @Nullable String ownText(LogRecord record) {
    Own known = own;
    if (known == null || known.type != record.getClass()) {
      known = new Own(record.getClass(), find(record.getClass()));
      own = known;
    }
    if (known.formatted == null) {
      return null;
    }
    try {
      return (String) known.formatted.invoke(record);
    } catch (Throwable e) {
      return null;
    }
  }

  private static @Nullable MethodHandle find(Class<?> type) {
    try {
      return MethodHandles.publicLookup()
          .findVirtual(type, "getFormattedMessage", MethodType.methodType(String.class));
    } catch (ReflectiveOperationException | LinkageError e) {
      return null;
    }
  }
}
