package dev.sightline.recent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.event.LogEvent;
import dev.sightline.manage.AuditDocument;
import dev.sightline.manage.AuditDocument.Action;
import dev.sightline.spi.RecordingRecorder;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class OperatorActionsTest {
  private static final long NOW = 1_800_000_000_000L;

  private final RecordingRecorder recorder = new RecordingRecorder();
  private final OperatorActions actions =
      new OperatorActions(recorder, InstantSource.fixed(Instant.ofEpochMilli(NOW)));

  @Test
  void keepsWhoDidWhatWhenAndFromWhere() {
    actions.add("ann", "192.0.2.7", "error_group_resolved", "c41d", "in build next");
    assertThat(actions.document().actions())
        .containsExactly(
            new Action(NOW, "ann", "192.0.2.7", "error_group_resolved", "c41d", "in build next"));
  }

  @Test
  void writesEachToTheLogWhichOutlivesTheProcess() {
    actions.add("ann", "192.0.2.7", "error_group_note", "c41d", "looked at it");
    LogEvent event = recorder.logged.get(0);
    assertThat(event.event()).isEqualTo("operator_action");
    assertThat(event.fields().get("by")).isEqualTo("ann");
    assertThat(event.fields().get("from")).isEqualTo("192.0.2.7");
    assertThat(event.fields().get("target")).isEqualTo("c41d");
  }

  @Test
  void isBoundedAndTellsWhatItForgot() {
    for (int i = 0; i < OperatorActions.MAX + 7; i++) {
      actions.add("x".repeat(5_000), "y".repeat(5_000), "a", "t" + i, "z".repeat(5_000));
    }
    AuditDocument kept = actions.document();
    assertThat(kept.actions()).hasSize(OperatorActions.MAX);
    assertThat(kept.forgotten()).isEqualTo(7);
    assertThat(kept.actions().get(0).by()).hasSize(256);
    assertThat(kept.actions().get(0).target()).isEqualTo("t" + (OperatorActions.MAX + 6));
  }
}
