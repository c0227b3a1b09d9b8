package dev.sightline.metrics;

import dev.sightline.event.Fields;
import dev.sightline.manage.MetricsText;
import dev.sightline.spi.Measurements;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The one binding that is in force, and what feeds it. */
public final class MetricsRuntime implements AutoCloseable {
  private final String binding;
  private final String detail;
  private final MetricsBackend backend;
  private final MetricsListener listener;
  private final BusinessMetrics measurements;

  private MetricsRuntime(Choice choice, Meters meters, UnaryOperator<Fields> redaction) {
    this.binding = choice.binding();
    this.detail = choice.detail();
    this.backend = choice.backend();
    this.listener = new MetricsListener(meters);
    this.measurements = new BusinessMetrics(meters, listener, redaction);
  }

  /**
   * Chooses the binding.
   *
   * @param wanted {@code auto}, {@code microprofile}, {@code otel}, {@code own} or {@code none}
   * @param available what the server has, the preferred first; with {@code auto} the caller leaves
   *     out OpenTelemetry where its metrics go nowhere
   * @param application value of the label {@code app}
   * @param maxSeries series per metric
   * @param bounds bounds set for a histogram of this name, if any
   * @param redaction for the labels of business metrics
   */
  public static MetricsRuntime start(
      String wanted,
      Iterable<? extends MetricsProvider> available,
      String application,
      int maxSeries,
      Function<String, Optional<List<Double>>> bounds,
      UnaryOperator<Fields> redaction) {
    Choice choice = choose(wanted, available, application);
    return new MetricsRuntime(
        choice,
        new Meters(choice.backend(), maxSeries, metric -> bounds.apply(metric.name())),
        redaction);
  }

  private static Choice choose(
      String wanted, Iterable<? extends MetricsProvider> available, String application) {
    if (wanted.equals("none")) {
      return new Choice("none", "switched off by sightline.metrics.binding", NoMetrics.INSTANCE);
    }
    List<String> passed = new ArrayList<>();
    if (!wanted.equals("own")) {
      for (MetricsProvider provider : available) {
        Choice choice = open(provider, wanted, application, passed);
        if (choice != null) {
          return choice;
        }
      }
    }
    return new Choice("own", own(wanted, passed), new PrometheusRegistry(application));
  }

  private static @Nullable Choice open(
      MetricsProvider provider, String wanted, String application, List<String> passed) {
    String binding = provider.binding();
    if (!wanted.equals("auto") && !wanted.equals(binding)) {
      return null;
    }
    try {
      String unavailable = provider.unavailable();
      if (unavailable != null) {
        passed.add(binding + " is not available: " + unavailable);
        return null;
      }
      String detail =
          binding.equals("microprofile")
              ? "MicroProfile Metrics: the server's /metrics"
              : "OpenTelemetry metrics: the server's exporter";
      return new Choice(binding, detail, provider.open(application));
    } catch (RuntimeException | LinkageError e) {
      passed.add(binding + " failed (" + e.getClass().getSimpleName() + ")");
      return null;
    }
  }

  private static String own(String wanted, List<String> passed) {
    String reason = "";
    if (!passed.isEmpty()) {
      reason = "; " + String.join(", ", passed);
    } else if (wanted.equals("auto")) {
      reason = "; the server offers no other";
    } else if (!wanted.equals("own")) {
      reason = "; " + wanted + " was asked for and is not available";
    }
    return "own registry: Prometheus text" + reason;
  }

  /** To be told of everything. */
  public MetricsListener listener() {
    return listener;
  }

  /** Where business code and adapters measure. */
  public Measurements measurements() {
    return measurements;
  }

  /** {@code microprofile}, {@code otel}, {@code own} or {@code none}. */
  public String binding() {
    return binding;
  }

  /** Where to find the metrics and why there, for start-up line and console. */
  public String detail() {
    return detail;
  }

  /** The own registry as text, without its end; empty with every other binding. */
  public String text(MetricsText format) {
    return backend instanceof PrometheusRegistry registry ? registry.render(format) : "";
  }

  /** Takes back everything that was registered with the server. */
  @Override
  public void close() {
    backend.close();
  }

  private record Choice(String binding, String detail, MetricsBackend backend) {}
}
