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
            below; with OpenTelemetry metrics they are those in the last column, with attributes of the conventional
            names: the conventional names of metrics are left to the server, which may record them as well.

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
        OpenTelemetry metrics where they are exported (`otel.sdk.disabled=false`, and `otel.metrics.exporter` is not
        `none`), else the module's own registry. Where another one was asked for and cannot be used, the line says why.

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

        **The module's own registry** is offered in two places:

        - by the console at `/sightline/metrics`, for all applications of the server at once, with
          `sightline_application_up` for each (0 where it did not answer);
        - by each application at `/sightline/metrics` below its context root (`sightline.metrics.endpoint.path`), such as
          `/shop/sightline/metrics`, where no console is deployed. A request there is counted like any other.

        Both want `sightline.metrics.endpoint.token` as bearer token, of 24 characters or more; by default that is the
        console's `sightline.console.api-token`. The token of the endpoint opens nothing else.
        `sightline.metrics.endpoint.access=open` lets everybody read, `off` nobody. The answer is Prometheus text, or
        OpenMetrics where the scraper prefers it: then the buckets of durations lead to the latest trace that fell into them
        (exemplars), which Prometheus keeps with `--enable-feature=exemplar-storage`.

        ```yaml
        scrape_configs:
          - job_name: sightline
            metrics_path: /sightline/metrics
            authorization: { credentials_file: /etc/prometheus/sightline-token }
            static_configs: [{ targets: ["localhost:9080"] }]
        ```

        ## Your own metrics

        ```java
        @Inject Metrics metrics;            // or Metrics.get() where nothing can be injected

        metrics.counter("orders_placed_total", "channel", "web").increment();
        metrics.timer("payment").time(() -> pay(order));
        metrics.histogram("order_lines").record(order.lines());
        metrics.gauge("baskets_open", baskets::size);
        ```

        They go where all others go, carry `app`, and work before the module runs and after it stopped: up to 1,000
        measurements wait for the start. Names end with `_total` (counters) or `_seconds` (timers), which is added where it is
        missing; dots and dashes become underscores. Labels are name, value, name, value …; whoever uses a metric first settles
        which it has. Values of labels are redacted, and cut after 200 characters. `sightline.metrics.buckets.<metric>` sets the
        buckets of a timer or histogram.

        Nothing is ever thrown into the caller. What cannot be used is counted in
        `sightline_dropped_total{what="measurement",reason}` and told once for each metric:

        | reason | meaning |
        |---|---|
        | `invalid_name`, `reserved_name`, `name_in_use` | no name Prometheus knows; one of Sightline's; another kind of metric has it |
        | `invalid_label`, `reserved_label`, `repeated_label`, `label_without_value`, `too_many_labels` | the labels cannot be scraped; reserved are `app`, `le`, `quantile`, `mp_scope`, `mp_app`; at most 10 |
        | `other_labels` | not the label names the metric has |
        | `negative`, `not_a_number`, `too_large` | a value that a counter or histogram cannot hold |
        | `too_many_metrics` | more than 500 names |
        | `before_start` | more than could wait for the start |
        | `failed` | the server's registry threw |

        ## Databases

        A data source is observed where somebody asks for it: `sightline.metrics.data-sources` lists the names of injected
        ones (`@Resource` or `@Inject` on a field of type `DataSource`), or `*`. The name is that of the resource without
        `java:comp/env/` and the like, else that of `@Named`, else that of the field; it is the label `pool`.
        `ObservedDataSource.wrap(dataSource, "orders")` does the same for one that is looked up or made by hand.

        `query_type` is the statement's first word (`select`, `insert`, `update`, `delete`, `merge`, `call`, `with`, `values`),
        `ddl`, `batch`, `commit`, `rollback` or `other`. Statements and parameters are never kept. What is wrapped has all
        public interfaces of the original, and `unwrap` leads to the original. Data sources that JPA takes from the server
        itself are not seen.
        """);
    return page.toString();
  }

  private static String labels(List<String> labels) {
    return labels.stream().map(label -> "`" + label + "`").collect(Collectors.joining(", "));
  }
}
