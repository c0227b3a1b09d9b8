package dev.sightline.error.grouping;

import dev.sightline.GroupingRule;
import dev.sightline.error.BoundedValues;
import dev.sightline.event.ExceptionDetail;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The rules of the application: beans first, then those of the configuration. */
final class OwnRules {
  private static final Logger LOGGER = System.getLogger("dev.sightline");
  private static final int LONGEST_NAME = 200;

  private final List<GroupingRule> beans;
  private final Map<String, String> configured;
  private final AtomicBoolean told = new AtomicBoolean();

  /** A rule that reports an error itself is not asked about that one. */
  private final ThreadLocal<Boolean> asking = new ThreadLocal<>();

  OwnRules(Map<String, String> configured, List<GroupingRule> beans) {
    this.configured = new LinkedHashMap<>(configured);
    this.beans = List.copyOf(beans);
  }

  /**
   * What one of the rules says.
   *
   * @param kind of rule, so that two kinds never share a group
   * @param name of the group
   * @param explanation why it is that group, without a full stop
   */
  record Answer(String kind, String name, String explanation) {}

  @Nullable Answer ask(ExceptionDetail detail) {
    Answer answer = beans.isEmpty() ? null : askBeans(detail);
    return answer == null ? askConfiguration(detail) : answer;
  }

  private @Nullable Answer askBeans(ExceptionDetail detail) {
    if (asking.get() != null) {
      return null;
    }
    asking.set(true);
    try {
      for (GroupingRule each : beans) {
        String name = ask(each, detail);
        if (name != null) {
          String rule = GeneratedCode.stableClass(each.getClass().getName());
          return new Answer("rule", name, "Same group " + name + " by the rule " + rule);
        }
      }
      return null;
    } finally {
      asking.remove();
    }
  }

  private @Nullable String ask(GroupingRule rule, ExceptionDetail detail) {
    try {
      String name = rule.groupOf(detail);
      return name == null || name.isBlank() ? null : BoundedValues.text(name.strip(), LONGEST_NAME);
    } catch (Throwable e) { // the application's own code may throw anything
      if (told.compareAndSet(false, true)) {
        LOGGER.log(Level.WARNING, "a grouping rule failed; the rules of the module decide", e);
      }
      return null;
    }
  }

  private @Nullable Answer askConfiguration(ExceptionDetail detail) {
    for (Map.Entry<String, String> rule : configured.entrySet()) {
      if (matches(detail, rule.getValue())) {
        String why = "Same own rule " + rule.getKey() + ": exception " + rule.getValue();
        return new Answer("own", rule.getKey(), why);
      }
    }
    return null;
  }

  private static boolean matches(ExceptionDetail detail, String wanted) {
    String prefix = wanted.endsWith(".*") ? wanted.substring(0, wanted.length() - 1) : null;
    for (ExceptionDetail each = detail; each != null; each = each.cause()) {
      if (prefix == null ? each.type().equals(wanted) : each.type().startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }
}
