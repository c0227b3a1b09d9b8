package dev.sightline.config.processor;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code @param} tags of a documentation comment say. */
final class ParameterComments {
  private final Map<String, String> texts = new HashMap<>();

  private ParameterComments() {}

  static ParameterComments of(@Nullable String comment) {
    ParameterComments comments = new ParameterComments();
    if (comment != null) {
      for (String tag : comment.split("(?m)^\\s*@", -1)) {
        String[] words = tag.strip().split("\\s+", 3);
        if (words.length == 3 && words[0].equals("param")) {
          comments.texts.put(words[1], sentence(words[2]));
        }
      }
    }
    return comments;
  }

  private static String sentence(String text) {
    String plain =
        text.replaceAll("\\{@\\w+\\s+([^}]*)}", "$1").replaceAll("<[^>]{1,20}>", "").strip();
    String joined = plain.replaceAll("\\s+", " ");
    return joined.isEmpty() || joined.endsWith(".") ? joined : joined + ".";
  }

  /** Empty where nothing is said. */
  String text(String parameter) {
    return texts.getOrDefault(parameter, "");
  }
}
