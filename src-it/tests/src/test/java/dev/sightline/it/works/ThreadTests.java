package dev.sightline.it.works;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.it.http.Http;
import dev.sightline.it.server.ServerKind;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What belongs to a request belongs to it on every thread, without a line of the application. */
abstract class ThreadTests extends OnWorks {

  ThreadTests(ServerKind kind) {
    super(kind);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "concurrency, weighing, asynchronous, Elsewhere.weigh",
    "tolerance, stamping, asynchronous, Patient.stamp",
    "stage, sorting, executor, Threads",
    "submitted, wrapping, executor, Threads",
    "delayed, delaying, executor, Threads",
    "own, tying, executor, Threads",
  })
  void theCallersContextIsThere(String path, String said, String kind, String task) {
    String correlation = Http.newId();
    String parcel = Http.newId();
    ask("/works/api/threads/" + path + "/" + parcel, correlation);

    JsonObject line = line(said, said(said + " " + parcel));
    assertThat(line.getString("correlation_id", "")).isEqualTo(correlation);
    assertThat(line.getString("request_id", "")).isNotEmpty();
    JsonObject end =
        line("end of task", event("task_completed", "task", task).and(of(correlation)));
    assertThat(end.getString("task_kind")).isEqualTo(kind);
    assertThat(end.getString("trace_id")).isEqualTo(line.getString("trace_id"));
  }

  /** On the executor that was injected; without one, the server chooses and may carry nothing. */
  @Test
  void aStageThatGoesOnKeepsTheContext() {
    String correlation = Http.newId();
    String parcel = Http.newId();
    ask("/works/api/threads/stage/" + parcel, correlation);

    assertThat(line("sorted", said("sorted " + parcel)).getString("correlation_id", ""))
        .isEqualTo(correlation);
  }

  @Test
  void eachAttemptIsARun() {
    String correlation = Http.newId();
    String parcel = Http.newId();
    ask("/works/api/threads/retried/" + parcel, correlation);

    List<JsonObject> attempts = lines("attempts", 2, said("labelling " + parcel));
    assertThat(attempts).hasSize(2).allMatch(of(correlation));
    line("failed", event("task_failed", "task", "Patient.label").and(of(correlation)));
    line("completed", event("task_completed", "task", "Patient.label").and(of(correlation)));
  }

  @Test
  void whatAnAsynchronousMethodThrowsIsToldOnce() {
    String correlation = Http.newId();
    ask("/works/api/threads/dropped/" + Http.newId(), correlation);

    JsonObject failed =
        line("failed", event("task_failed", "task", "Elsewhere.drop").and(of(correlation)));
    assertThat(failed.getString("error_type")).isEqualTo("java.lang.IllegalStateException");
    assertThat(failed.getString("level")).isEqualTo("error");
  }

  @Test
  void whatIsRepeatedNoMoreIsTold() {
    String correlation = Http.newId();
    ask("/works/api/threads/repeated/" + Http.newId(), correlation);

    JsonObject failed =
        line("failed", event("task_failed", "task", "Threads").and(of(correlation)));
    assertThat(failed.getBoolean("repeats_ended")).isTrue();
  }
}
