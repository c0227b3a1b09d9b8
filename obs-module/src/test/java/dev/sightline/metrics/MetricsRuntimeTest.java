package dev.sightline.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.event.ErrorKind;
import dev.sightline.event.EventContext;
import dev.sightline.event.Fields;
import dev.sightline.event.Level;
import dev.sightline.event.LogEvent;
import dev.sightline.event.Outcome;
import dev.sightline.manage.MetricsText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MetricsRuntimeTest {

  private static MetricsRuntime own(int maxSeries) {
    return MetricsRuntime.start(
        "auto", List.of(), "shop", maxSeries, name -> Optional.empty(), fields -> fields);
  }

  private static MetricsProvider provider(String binding, boolean works) {
    return new MetricsProvider() {
      @Override
      public String binding() {
        return binding;
      }

      @Override
      public MetricsBackend open(String application) {
        if (works) {
          return NoMetrics.INSTANCE;
        }
        throw new IllegalStateException("not today");
      }
    };
  }

  @Test
  void a_request_is_counted_and_timed_under_its_route() {
    MetricsRuntime metrics = own(1000);

    metrics.listener().onStart(Samples.started("GET"));
    metrics.listener().onStop(Samples.request("GET", "/orders/{id}", 200, 30));
    metrics.listener().onStart(Samples.started("GET"));

    assertThat(metrics.text(MetricsText.PROMETHEUS))
        .contains("# TYPE http_requests_total counter\n")
        .contains(
            "http_requests_total{app=\"shop\",method=\"GET\",route=\"/orders/{id}\",status=\"200\"} 1\n")
        .contains("# TYPE http_request_duration_seconds histogram\n")
        .contains("route=\"/orders/{id}\",le=\"0.025\"} 0\n")
        .contains("route=\"/orders/{id}\",le=\"0.05\"} 1\n")
        .contains("route=\"/orders/{id}\",le=\"+Inf\"} 1\n")
        .contains(
            "http_request_duration_seconds_sum{app=\"shop\",method=\"GET\",route=\"/orders/{id}\"} 0.03\n")
        .contains(
            "http_request_duration_seconds_count{app=\"shop\",method=\"GET\",route=\"/orders/{id}\"} 1\n")
        .contains("http_requests_in_flight{app=\"shop\"} 1\n");
  }

  @Test
  void what_clients_make_up_ends_in_few_series() {
    MetricsRuntime metrics = own(1000);

    for (int i = 0; i < 5_000; i++) {
      metrics.listener().onStop(Samples.request("GET" + i, null, 404, 1));
    }
    metrics.listener().onStop(Samples.request(null, " ", 0, 1));
    metrics.listener().onStop(Samples.request("get", "/x", 999, 1));

    assertThat(metrics.text(MetricsText.PROMETHEUS))
        .contains("method=\"_OTHER\",route=\"unmatched\",status=\"404\"} 5000\n")
        .contains("method=\"_OTHER\",route=\"unmatched\",status=\"none\"} 1\n")
        .contains("method=\"_OTHER\",route=\"/x\",status=\"_OTHER\"} 1\n")
        .doesNotContain("GET4999")
        .hasLineCount((int) metrics.text(MetricsText.PROMETHEUS).lines().count());
  }

  @Test
  void too_many_series_end_in_one_and_are_told() {
    MetricsRuntime metrics = own(10);

    for (int i = 0; i < 100; i++) {
      metrics.listener().onStop(Samples.request("GET", "/r" + i, 200, 1));
    }

    String text = metrics.text(MetricsText.PROMETHEUS);
    assertThat(text.lines().filter(line -> line.startsWith("http_requests_total{"))).hasSize(11);
    assertThat(text)
        .contains("route=\"_overflow\",status=\"_overflow\"} 90\n")
        .contains(
            "sightline_series_overflow_total{app=\"shop\",metric=\"http_requests_total\"} 90\n");
  }

  @Test
  void operations_errors_records_and_drops_are_counted() {
    MetricsRuntime metrics = own(1000);
    MetricsListener listener = metrics.listener();

    listener.onStop(Samples.operation("register_user", new Outcome.Completed(), 5));
    listener.onStop(
        Samples.operation(
            "register_user", new Outcome.Failed("X", ErrorKind.OPERATIONAL, null), 5));
    listener.onStop(Samples.operation("register_user", new Outcome.Cancelled("gone"), 5));
    listener.onError(
        Samples.error(
            Samples.exception(
                "jakarta.ejb.EJBException",
                Samples.exception("java.lang.IllegalStateException", null))));
    listener.onError(Samples.error(null));
    listener.onLog(
        new LogEvent(
            0, Level.WARN, "a", "t", "m", null, EventContext.empty(), Fields.empty(), null));
    listener.dropped("log_record", "queue_full", 7);
    listener.dropped("log_record", "queue_full", 0);

    assertThat(metrics.text(MetricsText.PROMETHEUS))
        .contains(
            "operations_total{app=\"shop\",operation=\"register_user\",outcome=\"success\"} 1")
        .contains(
            "operations_total{app=\"shop\",operation=\"register_user\",outcome=\"failure\"} 1")
        .contains(
            "operations_total{app=\"shop\",operation=\"register_user\",outcome=\"cancelled\"} 1")
        .contains("operation_duration_seconds_count{app=\"shop\",operation=\"register_user\"} 3")
        .contains(
            "errors_total{app=\"shop\",kind=\"programmer\",type=\"java.lang.IllegalStateException\"} 1")
        .contains("errors_total{app=\"shop\",kind=\"programmer\",type=\"message\"} 1")
        .contains("sightline_log_records_total{app=\"shop\",level=\"warn\"} 1")
        .contains(
            "sightline_dropped_total{app=\"shop\",what=\"log_record\",reason=\"queue_full\"} 7");
  }

  @Test
  void bounds_that_were_set_replace_the_default_ones() {
    MetricsRuntime metrics =
        MetricsRuntime.start(
            "own",
            List.of(),
            "shop",
            1000,
            name ->
                name.equals("http_request_duration_seconds")
                    ? Optional.of(List.of(0.001, 2.0))
                    : Optional.empty(),
            fields -> fields);
    metrics.listener().onStop(Samples.request("GET", "/", 200, 1500));

    assertThat(metrics.text(MetricsText.PROMETHEUS))
        .contains("le=\"0.001\"} 0")
        .contains("le=\"2.0\"} 1")
        .doesNotContain("le=\"0.005\"");
  }

  @Test
  void the_first_binding_that_works_is_the_only_one() {
    MetricsRuntime metrics =
        MetricsRuntime.start(
            "auto",
            List.of(provider("microprofile", false), provider("otel", true)),
            "shop",
            1000,
            name -> Optional.empty(),
            fields -> fields);

    assertThat(metrics.binding()).isEqualTo("otel");
    assertThat(metrics.text(MetricsText.PROMETHEUS)).isEmpty();
  }

  @Test
  void the_choice_is_explained() {
    List<MetricsProvider> broken = List.of(provider("microprofile", false));

    assertThat(start("auto", broken)).startsWith("own").contains("microprofile failed");
    assertThat(start("auto", List.of())).contains("the server offers no other");
    assertThat(start("otel", broken)).contains("otel was asked for and is not available");
    assertThat(start("none", List.of())).contains("switched off");
    assertThat(start("microprofile", List.of(provider("microprofile", true)))).contains("/metrics");
  }

  private static String start(String wanted, List<MetricsProvider> providers) {
    return MetricsRuntime.start(
            wanted, providers, "shop", 10, name -> Optional.empty(), fields -> fields)
        .detail();
  }

  @Test
  void a_negative_duration_counts_as_none() {
    MetricsRuntime metrics = own(1000);

    metrics.listener().onStop(Samples.request("GET", "/", 200, -5));

    assertThat(metrics.text(MetricsText.PROMETHEUS))
        .contains("http_request_duration_seconds_sum{app=\"shop\",method=\"GET\",route=\"/\"} 0\n");
  }
}
