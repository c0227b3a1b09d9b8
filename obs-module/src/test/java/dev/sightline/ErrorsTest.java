package dev.sightline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.event.ErrorKind;
import dev.sightline.event.Fields;
import dev.sightline.event.Level;
import dev.sightline.event.LogEvent;
import dev.sightline.event.Operation;
import dev.sightline.spi.ActiveOperation;
import dev.sightline.spi.Recorder;
import dev.sightline.spi.Recorders;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ErrorsTest {
  private final RecordingRecorder recorder = new RecordingRecorder();
  private final Errors errors = Errors.get();

  @BeforeEach
  void install() {
    Recorders.install(recorder);
  }

  @AfterEach
  void uninstall() {
    Recorders.uninstall(recorder);
  }

  @Test
  void handsOnWhatIsCaptured() {
    errors.capture(new IllegalStateException("x"), "payment_id", 7);
    errors.message(Level.WARN, "text", "a", "b");
    errors.breadcrumb("cache miss", "key", "k");

    assertThat(recorder.told)
        .containsExactly(
            "capture java.lang.IllegalStateException: x true Fields[payment_id, 7]",
            "message WARN text Fields[a, b]",
            "breadcrumb cache miss Fields[key, k]");
  }

  @Test
  @SuppressWarnings("NullAway") // callers without null checks
  void nullsAreNoFailure() {
    errors.capture(null);
    errors.message(null, null, (Object[]) null);
    errors.breadcrumb(null);

    assertThat(recorder.told)
        .containsExactly("message ERROR null Fields[]", "breadcrumb null Fields[]");
  }

  @Test
  void tagsByTheMillionAreCutAndCounted() {
    errors.capture(new IllegalStateException(), new Object[2_000_000]);

    assertThat(recorder.tags.size()).isEqualTo(Errors.MAX_TAGS + 1);
    assertThat(recorder.tags.get("tags_omitted")).isEqualTo(999_950);
  }

  @Test
  void withoutARecorderNothingHappens() {
    Recorders.uninstall(recorder);
    errors.capture(new IllegalStateException());

    assertThat(recorder.told).isEmpty();
  }

  private static final class RecordingRecorder implements Recorder {
    private final List<String> told = new ArrayList<>();
    private Fields tags = Fields.empty();

    @Override
    public boolean isEnabled(String logger, Level level) {
      return true;
    }

    @Override
    public void log(LogEvent event, @Nullable Throwable thrown) {
      told.add("log");
    }

    @Override
    public ActiveOperation start(Operation operation) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void capture(Throwable thrown, boolean handled, Fields newTags) {
      tags = newTags;
      told.add("capture " + thrown + " " + handled + " " + newTags);
    }

    @Override
    public void captureMessage(Level level, String message, Fields newTags) {
      told.add("message " + level + " " + message + " " + newTags);
    }

    @Override
    public void breadcrumb(String message, Fields fields) {
      told.add("breadcrumb " + message + " " + fields);
    }

    @Override
    public ErrorKind classify(Throwable thrown) {
      return ErrorKind.PROGRAMMER;
    }
  }
}
