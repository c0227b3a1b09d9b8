package dev.sightline.metrics;

import dev.sightline.event.Fields;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The business metrics of one application, made when they are first used; bounded in number. */
final class Instruments {
  private static final int MOST = 500;
  private static final List<Double> COUNTS =
      List.of(1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0, 1e3, 2e3, 5e3, 1e4, 1e5, 1e6);

  private final Refusals refusals;
  private final UnaryOperator<Fields> redaction;
  private final Set<String> names = new HashSet<>();

  /**
   * @param redaction for labels: keys and values
   */
  Instruments(Refusals refusals, UnaryOperator<Fields> redaction) {
    this.refusals = refusals;
    this.redaction = redaction;
  }

  /** One sort of them. */
  final class Sort<S> {
    private final MetricDescriptor.Kind kind;
    private final String unit;
    private final BiFunction<MetricDescriptor, UnaryOperator<String[]>, MetricFamily<S>> create;
    private final Map<String, Instrument<S>> known = new ConcurrentHashMap<>();

    Sort(
        MetricDescriptor.Kind kind,
        String unit,
        BiFunction<MetricDescriptor, UnaryOperator<String[]>, MetricFamily<S>> create) {
      this.kind = kind;
      this.unit = unit;
      this.create = create;
    }

    /** The series, or null where name or labels cannot be used; that is told. */
    @Nullable S series(String name, String[] labels) {
      Instrument<S> instrument = known.get(name);
      if (instrument == null) {
        instrument = admit(name, labels);
      }
      if (instrument == null) {
        return null;
      }
      S series = instrument.series(labels);
      if (series == null) {
        refusals.tell(name, "other_labels");
      }
      return series;
    }

    private @Nullable Instrument<S> admit(String name, String[] labels) {
      synchronized (names) {
        Instrument<S> found = known.get(name);
        if (found != null) {
          return found;
        }
        MetricDescriptor metric = describe(name, labels);
        if (metric == null) {
          return null;
        }
        List<String> labelNames = metric.labels();
        Instrument<S> made =
            new Instrument<>(create.apply(metric, values -> clean(labelNames, values)), labelNames);
        known.put(name, made);
        return made;
      }
    }

    private @Nullable MetricDescriptor describe(String name, String[] labels) {
      boolean counter = kind == MetricDescriptor.Kind.COUNTER;
      String suffix = counter ? "_total" : unit.isEmpty() ? "" : "_" + unit;
      String scraped = InstrumentNames.metric(name, suffix);
      String problem =
          scraped == null
              ? "invalid_name"
              : InstrumentNames.isReserved(scraped)
                  ? "reserved_name"
                  : InstrumentNames.problem(labels);
      if (problem == null && names.size() >= MOST) {
        problem = "too_many_metrics";
      } else if (problem == null && !names.add(scraped)) {
        problem = "name_in_use";
      }
      if (problem != null || scraped == null) {
        refusals.tell(name, problem == null ? "invalid_name" : problem);
        return null;
      }
      List<Double> bounds = unit.isEmpty() ? COUNTS : MetricDescriptor.DURATION_BOUNDS;
      return new MetricDescriptor(
          scraped,
          kind,
          unit,
          "Measured by the application.",
          labelNames(labels),
          kind == MetricDescriptor.Kind.HISTOGRAM ? bounds : List.of(),
          scraped.substring(0, scraped.length() - suffix.length()),
          Map.of());
    }
  }

  private static List<String> labelNames(String[] labels) {
    String[] found = new String[labels.length / 2];
    for (int i = 0; i < found.length; i++) {
      found[i] = labels[2 * i];
    }
    return List.of(found);
  }

  /** By name and by shape: what must not be on a line must not be a label either. */
  private String[] clean(List<String> labelNames, String[] values) {
    Object[] pairs = new Object[2 * values.length];
    for (int i = 0; i < values.length; i++) {
      pairs[2 * i] = labelNames.get(i);
      pairs[2 * i + 1] = values[i];
    }
    Fields safe = redaction.apply(Fields.of(pairs));
    for (int i = 0; i < values.length; i++) {
      Object value = safe.get(labelNames.get(i));
      values[i] = value == null ? "" : value.toString();
    }
    return values;
  }
}
