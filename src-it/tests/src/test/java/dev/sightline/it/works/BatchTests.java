package dev.sightline.it.works;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.it.http.Http;
import dev.sightline.it.output.Scrape;
import dev.sightline.it.server.ServerKind;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is told of batch jobs. */
abstract class BatchTests extends OnWorks {
  private static final String[] SWEEPING = {"task", "Sweeper.process", "kind", "batch"};

  BatchTests(ServerKind kind) {
    super(kind);
  }

  private long run(String job, String expected) {
    long execution = Long.parseLong(ask("/works/api/nights/begin/" + job, Http.newId()).body());
    String path = "/works/api/nights/" + execution;
    for (int i = 0; i < 100 && !ask(path, Http.newId()).body().equals(expected); i++) {
      pause();
    }
    assertThat(ask(path, Http.newId()).body()).isEqualTo(expected);
    return execution;
  }

  private static Predicate<JsonObject> of(long execution) {
    return line ->
        line.containsKey("job_execution")
            && line.getJsonNumber("job_execution").longValue() == execution;
  }

  @Test
  void everyStepAndChunkIsARunUnderOneCorrelation() {
    double before = scrape().sum("task_runs_total", SWEEPING);
    long execution = run("night", "COMPLETED");

    List<JsonObject> ends =
        lines("ends", 4, of(execution).and(line -> line.containsKey("duration_ms")));
    assertThat(ends).hasSize(4).allMatch(end -> end.getString("event").equals("task_completed"));
    assertThat(ends).allMatch(end -> end.getString("job").equals("night"));
    assertThat(ends).allMatch(end -> end.getString("task_kind").equals("batch"));
    assertThat(ends.stream().map(end -> end.getString("task") + " " + end.getString("job_step")))
        .containsExactlyInAnyOrder(
            "Sweeper.process sweep",
            "ParcelWriter.writeItems store",
            "ParcelWriter.writeItems store",
            "ParcelWriter.writeItems store");
    assertThat(
            ends.stream().filter(end -> end.containsKey("items")).map(end -> end.getInt("items")))
        .containsExactlyInAnyOrder(3, 3, 1);
    Set<String> correlations =
        ends.stream().map(end -> end.getString("correlation_id")).collect(Collectors.toSet());
    assertThat(correlations).hasSize(1);
    String correlation = correlations.iterator().next();
    assertThat(line("sweeping", said("sweeping").and(of(correlation)))).isNotNull();
    assertThat(lines("storing", 2, said("storing 3").and(of(correlation)))).hasSize(2);
    assertThat(scrape().sum("task_runs_total", SWEEPING)).isEqualTo(before + 1);
  }

  @Test
  void aStepThatThrowsIsAFailureAndAnError() {
    Scrape before = scrape();
    long execution = run("spoiled", "FAILED");

    JsonObject failed =
        line("failure", of(execution).and(event("task_failed", "task", "Sweeper.process")));
    assertThat(failed.getJsonObject("exception").getString("message")).isEqualTo("the broom broke");
    assertThat(scrape().sum("task_failures_total", SWEEPING))
        .isEqualTo(before.sum("task_failures_total", SWEEPING) + 1);
  }
}
