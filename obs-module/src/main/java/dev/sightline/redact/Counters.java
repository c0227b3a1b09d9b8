package dev.sightline.redact;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;

/** How often each rule has hit. */
final class Counters {
  private final Map<String, LongAdder> adders = new HashMap<>();

  Counters(List<String> valueRules, List<String> nameRules, List<GuardedPattern> patterns) {
    valueRules.forEach(rule -> adders.put(rule, new LongAdder()));
    nameRules.forEach(rule -> adders.put(rule, new LongAdder()));
    patterns.forEach(pattern -> adders.put(pattern.name(), new LongAdder()));
  }

  void count(String rule) {
    LongAdder adder = adders.get(rule);
    if (adder != null) {
      adder.increment();
    }
  }

  Map<String, Long> snapshot() {
    Map<String, Long> result = new LinkedHashMap<>();
    new TreeMap<>(adders).forEach((rule, adder) -> result.put(rule, adder.sum()));
    return result;
  }
}
