package dev.sightline.config;

import dev.sightline.DataSize;
import dev.sightline.Environment;
import dev.sightline.Secret;
import dev.sightline.config.text.Durations;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Text to typed values. Everything it cannot read is an {@link IllegalArgumentException} whose
 * message is the rule and never repeats the text.
 */
final class SettingParser {
  private SettingParser() {}

  /** Whether values of this type can be read. */
  static boolean reads(Class<?> type) {
    return type.isEnum()
        || (type.isPrimitive() && type != void.class)
        || ImplicitConversion.of(type) != null
        || List.of(
                String.class,
                Integer.class,
                Long.class,
                Double.class,
                Short.class,
                Byte.class,
                Float.class,
                Character.class,
                Boolean.class,
                Duration.class,
                DataSize.class,
                URI.class,
                Path.class,
                Secret.class)
            .contains(type);
  }

  static Object parse(String text, Class<?> type) {
    if (type == String.class) {
      return text;
    } else if (type == Secret.class) {
      return Secret.of(text);
    }
    String stripped = text.strip();
    if (type == boolean.class || type == Boolean.class) {
      return bool(stripped);
    } else if (type == int.class || type == Integer.class) {
      return Math.toIntExact(whole(stripped, Integer.MIN_VALUE, Integer.MAX_VALUE));
    } else if (type == short.class || type == Short.class) {
      return (short) whole(stripped, Short.MIN_VALUE, Short.MAX_VALUE);
    } else if (type == byte.class || type == Byte.class) {
      return (byte) whole(stripped, Byte.MIN_VALUE, Byte.MAX_VALUE);
    } else if (type == float.class || type == Float.class) {
      return (float) number(stripped);
    } else if (type == char.class || type == Character.class) {
      return character(text);
    } else if (type == long.class || type == Long.class) {
      return whole(stripped, Long.MIN_VALUE, Long.MAX_VALUE);
    } else if (type == double.class || type == Double.class) {
      return number(stripped);
    } else if (type == Duration.class) {
      return Durations.parse(stripped);
    } else if (type == DataSize.class) {
      return DataSize.parse(stripped);
    } else if (type == URI.class) {
      return uri(stripped);
    } else if (type == Path.class) {
      return path(stripped);
    } else if (type == Environment.class) {
      return Environment.of(stripped).orElseThrow(() -> oneOf(type));
    }
    return type.isEnum() ? constant(stripped, type) : converted(stripped, type);
  }

  private static Object converted(String text, Class<?> type) {
    ImplicitConversion conversion = ImplicitConversion.of(type);
    if (conversion == null) {
      throw new IllegalArgumentException(
          "is of the type " + type.getName() + ", which has no form");
    }
    return conversion.convert(text);
  }

  private static char character(String text) {
    if (text.length() != 1) {
      throw new IllegalArgumentException("must be one character");
    }
    return text.charAt(0);
  }

  /** Commas separate, {@code \,} is a comma; blank items are left out. */
  static List<String> items(String text) {
    List<String> items = new ArrayList<>();
    StringBuilder item = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length() && text.charAt(i + 1) == ',') {
        item.append(',');
        i++;
      } else if (c == ',') {
        add(items, item);
      } else {
        item.append(c);
      }
    }
    add(items, item);
    return items;
  }

  private static void add(List<String> items, StringBuilder item) {
    String text = item.toString().strip();
    if (!text.isEmpty()) {
      items.add(text);
    }
    item.setLength(0);
  }

  /** The names a user may write for the constants of an enum. */
  static List<String> constants(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(each -> ((Enum<?>) each).name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .toList();
  }

  private static boolean bool(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "y", "on", "1" -> true;
      case "false", "no", "n", "off", "0" -> false;
      default -> throw new IllegalArgumentException("must be true or false");
    };
  }

  private static long whole(String text, long min, long max) {
    try {
      long value = Long.parseLong(text);
      if (value >= min && value <= max) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("must be a whole number", null);
    }
    throw new IllegalArgumentException("must be a whole number from " + min + " to " + max);
  }

  private static double number(String text) {
    try {
      double value = Double.parseDouble(text);
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("must be a number", null);
    }
    throw new IllegalArgumentException("must be a finite number");
  }

  private static URI uri(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("must be a URI", null);
    }
  }

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("must be a path of a file", null);
    }
  }

  private static Object constant(String text, Class<?> type) {
    String name = text.replace('-', '_');
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equalsIgnoreCase(name)) {
        return constant;
      }
    }
    throw oneOf(type);
  }

  private static IllegalArgumentException oneOf(Class<?> type) {
    return new IllegalArgumentException(
        "must be one of " + constants(type).stream().collect(Collectors.joining(", ")));
  }
}
