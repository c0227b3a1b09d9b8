package dev.sightline.metrics;

import java.util.List;
import java.util.stream.Collectors;

/** The reference page of metrics, from the constants themselves. */
final class MetricsReference {
  private MetricsReference() {}

  static String markdown() {
    StringBuilder page =
        new StringBuilder(
            """
            # Metrics

            Generated from `StandardMetrics` in the code; a test keeps this page equal to it.

            Every series carries the label `app`, the application's name. With MicroProfile Metrics the names are as
            below; with OpenTelemetry metrics they are those in the last column.

            | metric | kind | unit | labels | what it tells | OpenTelemetry |
            |---|---|---|---|---|---|
            """);
    for (MetricDescriptor metric : StandardMetrics.ALL) {
      page.append("| `").append(metric.name()).append("` | ");
      page.append(metric.kind().name().toLowerCase(java.util.Locale.ROOT)).append(" | ");
      page.append(metric.unit()).append(" | ").append(labels(metric.labels())).append(" | ");
      page.append(metric.description()).append(" | `").append(metric.otelName()).append("` |\n");
    }
    page.append("\nBuckets of durations, in seconds: ");
    page.append(
        MetricDescriptor.DURATION_BOUNDS.stream()
            .map(PrometheusText::number)
            .collect(Collectors.joining(", ")));
    page.append(
        """
        . `sightline.metrics.buckets.<metric>` replaces them.

        ## Labels are bounded

        - `method` is a method of HTTP, or `_OTHER`.
        - `route` is the path template, never the path; `unmatched` where no resource matched.
        - `status` is the status sent, `none` where none was, `_OTHER` for numbers HTTP does not have.
        - A metric has at most `sightline.metrics.max-series` series (1,000); whatever comes then is counted in one more
          series whose labels all are `_overflow`, and in `sightline_series_overflow_total`.

        ## Where they are

        Exactly one binding is in force, chosen at start and told in the start-up line and in the console
        (`sightline.metrics.binding`): MicroProfile Metrics where the server has it (the server's `/metrics`), else
        OpenTelemetry metrics where they are exported, else the module's own registry as Prometheus text.

        **Open Liberty**: durations are the server's own histograms; scrape `/metrics`.

        **Payara 6**: its timers compute buckets from a sample of 1,028 values and print means and maxima in nanoseconds, so
        durations are counted in the module and offered as `…_bucket`, `…_sum` and `…_count`. They are exact and every query
        for histograms works on them; only the `# TYPE` line says `gauge`. With two or more applications Payara prints every
        series of `/metrics` several times; scrape `/metrics?scope=application`, which prints each once:

        ```yaml
        scrape_configs:
          - job_name: payara
            metrics_path: /metrics
            params: { scope: [application] }
            static_configs: [{ targets: ["localhost:8080"] }]
        ```
        """);
    return page.toString();
  }

  private static String labels(List<String> labels) {
    return labels.stream().map(label -> "`" + label + "`").collect(Collectors.joining(", "));
  }
}
