package dev.sightline.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.manage.HealthDocument;
import dev.sightline.manage.HealthDocument.Check;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HealthProbeTest {
  private final List<ProbedCheck> checks = new ArrayList<>();
  private final CountDownLatch release = new CountDownLatch(1);
  private Instant now = Instant.parse("2026-11-20T12:00:00Z");
  private final Executor threads = task -> new Thread(task).start();

  @AfterEach
  void release() {
    release.countDown();
  }

  private HealthProbe probe(Executor executor) {
    return new HealthProbe(
        () -> checks,
        new TimedCalls(executor),
        Duration.ofMillis(200),
        (name, value) -> name.equals("password") ? "[REDACTED]" : value,
        () -> now);
  }

  private void add(String name, String kind, boolean up) {
    checks.add(new ProbedCheck(name, kind, () -> new CheckResult(name, up, Map.of())));
  }

  @Test
  void without_checks_the_status_is_unknown() {
    assertThat(probe(threads).document().status()).isEqualTo("UNKNOWN");
  }

  @Test
  void failing_checks_come_first_and_decide() {
    add("a", "readiness", true);
    add("b", "liveness", false);

    HealthDocument document = probe(threads).document();
    assertThat(document.status()).isEqualTo("DOWN");
    assertThat(document.checks()).extracting(Check::name).containsExactly("b", "a");
  }

  @Test
  void a_check_that_throws_is_down_with_the_reason() {
    checks.add(
        new ProbedCheck(
            "db",
            "readiness",
            () -> {
              throw new IllegalStateException("refused");
            }));

    Check check = probe(threads).document().checks().get(0);
    assertThat(check.status()).isEqualTo("DOWN");
    assertThat(check.data()).containsEntry("error", "java.lang.IllegalStateException: refused");
  }

  @Test
  void a_check_that_throws_an_error_harms_nobody() {
    checks.add(
        new ProbedCheck(
            "db",
            "readiness",
            () -> {
              throw new NoClassDefFoundError("x");
            }));

    assertThat(probe(threads).document().status()).isEqualTo("DOWN");
  }

  @Test
  void a_check_that_hangs_costs_the_time_limit_and_one_thread() {
    AtomicInteger started = new AtomicInteger();
    checks.add(
        new ProbedCheck(
            "slow",
            "readiness",
            () -> {
              started.incrementAndGet();
              while (release.getCount() > 0) {
                awaitQuietly();
              }
              return new CheckResult("slow", true, Map.of());
            }));
    add("fast", "readiness", true);
    HealthProbe probe = probe(threads);

    assertThat(probe.document().checks().get(0).data())
        .containsEntry("error", "no answer within 200 ms");
    now = now.plusSeconds(2);
    HealthDocument second = probe.document();

    assertThat(second.checks().get(0).data().get("error")).startsWith("still running after");
    assertThat(second.checks().get(1).status()).isEqualTo("UP");
    assertThat(started).hasValue(1);
  }

  private void awaitQuietly() {
    try {
      release.await();
    } catch (InterruptedException e) {
      assertThat(Thread.interrupted()).isFalse();
    }
  }

  @Test
  void checks_run_at_most_once_a_second() {
    AtomicInteger runs = new AtomicInteger();
    checks.add(
        new ProbedCheck(
            "a", "readiness", () -> new CheckResult("a", runs.incrementAndGet() > 0, Map.of())));
    HealthProbe probe = probe(threads);

    probe.document();
    probe.document();
    now = now.plusMillis(1_000);
    probe.document();

    assertThat(runs).hasValue(2);
  }

  @Test
  void a_status_keeps_the_time_since_when_it_holds() {
    boolean[] up = {true};
    checks.add(new ProbedCheck("a", "readiness", () -> new CheckResult("a", up[0], Map.of())));
    HealthProbe probe = probe(threads);
    long first = now.toEpochMilli();

    probe.document();
    now = now.plusSeconds(60);
    assertThat(probe.document().checks().get(0).sinceMillis()).isEqualTo(first);

    up[0] = false;
    now = now.plusSeconds(60);
    assertThat(probe.document().checks().get(0).sinceMillis()).isEqualTo(first + 120_000);
  }

  @Test
  void details_are_redacted_and_bounded() {
    Map<String, Object> data = new HashMap<>();
    data.put("password", "hunter2");
    data.put("text", "x".repeat(10_000));
    data.put("nothing", null);
    for (int i = 0; i < 500; i++) {
      data.put("k" + i, i);
    }
    checks.add(new ProbedCheck("a", "readiness", () -> new CheckResult("a", true, data)));

    Check check = probe(threads).document().checks().get(0);
    assertThat(check.data()).hasSize(50);
    assertThat(check.data().values()).allSatisfy(v -> assertThat(v).hasSizeLessThanOrEqualTo(500));
    assertThat(check.data()).doesNotContainValue("hunter2");
  }

  @Test
  void no_free_thread_is_told() {
    add("a", "readiness", true);
    HealthProbe probe =
        probe(
            task -> {
              throw new RejectedExecutionException();
            });

    assertThat(probe.document().checks().get(0).data())
        .containsEntry("error", "no thread was free to run it");
    now = now.plusSeconds(2);
    assertThat(probe.document().checks().get(0).data())
        .containsEntry("error", "no thread was free to run it");
  }

  @Test
  void a_catalog_that_throws_is_a_failing_check() {
    HealthProbe probe =
        new HealthProbe(
            () -> {
              throw new IllegalStateException("no CDI");
            },
            new TimedCalls(threads),
            Duration.ofSeconds(1),
            (name, value) -> value,
            () -> now);

    assertThat(probe.document().status()).isEqualTo("DOWN");
  }

  @Test
  void dependencies_are_down_with_a_reason_fit_to_be_shown() {
    Dependencies dependencies =
        new Dependencies(
            new TimedCalls(threads),
            Duration.ofMillis(200),
            Map.of(
                "good", () -> "PostgreSQL",
                "full",
                    () -> {
                      throw new DependencyDownException("no connection was free in the pool");
                    },
                "leaky",
                    () -> {
                      throw new IllegalStateException("jdbc:postgresql://joe:hunter2@db");
                    }));

    CheckResult result = dependencies.check("data-sources");
    assertThat(result.up()).isFalse();
    assertThat(result.data().toString())
        .contains("good=UP: PostgreSQL")
        .contains("full=DOWN: no connection was free in the pool")
        .contains("leaky=DOWN: IllegalStateException")
        .doesNotContain("hunter2");
  }

  @Test
  void what_is_not_configured_is_not_up() {
    assertThat(
            new Dependencies(new TimedCalls(threads), Duration.ofSeconds(1), Map.of())
                .check("data-sources")
                .up())
        .isFalse();
  }

  @Test
  void a_data_source_is_only_looked_for_on_this_server() {
    for (String name : new String[] {"ldap://evil/x", "rmi:x", "java:comp/env/${x}", ""}) {
      assertThat(
              new Dependencies(
                      new TimedCalls(threads),
                      Duration.ofSeconds(5),
                      Map.of("d", new DataSourceProbe(name, 1)))
                  .check("data-sources")
                  .data()
                  .toString())
          .contains("not local to this server");
    }
  }

  @Test
  void an_application_is_ready_between_start_and_stop() {
    ApplicationState state = new ApplicationState();
    assertThat(state.phase()).isEqualTo(ApplicationState.Phase.STARTING);
    state.started();
    assertThat(state.phase()).isEqualTo(ApplicationState.Phase.RUNNING);
    state.stopping();
    state.started();
    assertThat(state.phase()).isEqualTo(ApplicationState.Phase.STOPPING);
  }
}
