package dev.sightline.console.view;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A class name in its two parts.
 *
 * @param packageName package with the final dot; empty for a text that is no class name
 * @param simpleName the rest
 */
record TypeName(String packageName, String simpleName) {
  private static final Pattern CLASS_NAME = Pattern.compile("[\\w$/]+(\\.[\\w$/]+)+");

  static TypeName of(@Nullable String name) {
    String visible = Visible.name(name);
    int dot = CLASS_NAME.matcher(visible).matches() ? visible.lastIndexOf('.') : -1;
    return new TypeName(visible.substring(0, dot + 1), visible.substring(dot + 1));
  }
}
