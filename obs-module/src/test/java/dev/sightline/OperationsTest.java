package dev.sightline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sightline.event.CompletedOperation;
import dev.sightline.event.Outcome;
import dev.sightline.testing.CapturedLog;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OperationsTest {
  private final CapturedLog log = CapturedLog.start();
  private final Operations operations = Operations.get();

  @AfterEach
  void close() {
    log.close();
  }

  private CompletedOperation only() {
    assertThat(log.operations()).hasSize(1);
    return log.operations().get(0);
  }

  @Test
  void givesTheResultAndOneEnd() {
    assertThat(operations.observe("add", () -> 1 + 1, "month", "May")).isEqualTo(2);
    assertThat(only().start().name()).isEqualTo("add");
    assertThat(only().fields().get("month")).isEqualTo("May");
    assertThat(only().outcome()).isEqualTo(new Outcome.Completed());
  }

  @Test
  void throwsOnWhatIsThrownAndRecordsIt() {
    IOException thrown = new IOException("disk full");
    assertThatThrownBy(
            () ->
                operations.run(
                    "save",
                    () -> {
                      throw thrown;
                    }))
        .isSameAs(thrown);
    assertThat(only().outcome()).isInstanceOf(Outcome.Failed.class);
    assertThat(log.errors()).hasSize(1);
  }

  @Test
  void canBeEndedByHandAndOnlyOnce() {
    try (RunningOperation operation = operations.start("import", "file", "a.csv")) {
      operation.field("rows", 3).failed(new IllegalStateException("row 3"));
      operation.failed(null);
      operation.close();
      operation.field("rows", 4);
    }
    assertThat(only().fields().get("rows")).isEqualTo(3);
    assertThat(only().outcome()).isInstanceOf(Outcome.Failed.class);
  }

  @Test
  void aCancelledOneIsNoFailure() {
    try (RunningOperation operation = operations.start("import")) {
      operation.cancelled("user_left");
    }
    assertThat(only().outcome()).isEqualTo(new Outcome.Cancelled("user_left"));
  }
}
