package dev.sightline.console.checklist;

import dev.sightline.manage.ConfigurationDocument;
import dev.sightline.manage.ConfigurationDocument.Entry;
import java.util.Optional;
import java.util.function.Function;

/** What the configuration says of a setting, and whether that is what is in force. */
final class Settings {
  private final ConfigurationDocument document;

  Settings(ConfigurationDocument document) {
    this.document = document;
  }

  /** The row of a property, where somebody gave it a value. */
  Optional<Entry> set(String name) {
    return find(name).filter(each -> !each.source().equals("default") && !each.value().isEmpty());
  }

  private Optional<Entry> find(String name) {
    return document.entries().stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /** The answer to a value that is in force; why that value is not known otherwise. */
  Answer ask(String name, Function<String, Answer> answer) {
    Optional<Entry> entry = find(name);
    if (entry.isEmpty()) {
      return Answer.unknown("The application does not tell " + name + ".");
    } else if (entry.get().drifted()) {
      return Answer.unknown(
          name + " was changed after the start; what it was then is in force until the next one.",
          "Start the application again.",
          "");
    } else if (isRefused(name)) {
      return Answer.unknown(
          "The value of " + name + " was refused at the start, and a default stands in.",
          "Put the value right.",
          "");
    } else if (entry.get().masked()) {
      return Answer.unknown("The value of " + name + " is masked.");
    }
    return answer.apply(entry.get().value());
  }

  private boolean isRefused(String name) {
    return document.problems().stream()
        .anyMatch(each -> each.name().equals(name) && each.severity().equals("error"));
  }
}
