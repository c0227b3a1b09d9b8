package dev.sightline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.event.ExceptionDetail;
import dev.sightline.event.StackFrame;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FaultStormsTest {
  private final AtomicLong nanos = new AtomicLong();
  private final AtomicLong examinations = new AtomicLong();
  private final FaultStorms storms = new FaultStorms(nanos::get);

  /** The fault is the method that threw, as told by the trace. */
  private ExceptionDetail examine(Throwable thrown) {
    examinations.incrementAndGet();
    String method = thrown.getStackTrace()[0].getMethodName();
    StackFrame frame = new StackFrame("com.acme.Orders", method, null, 1, true);
    return new ExceptionDetail(
        thrown.getClass().getName(),
        thrown.getMessage(),
        "fp-" + method,
        List.of(frame),
        0,
        null,
        List.of());
  }

  private static Throwable thrown(String method, String message) {
    Throwable thrown = new IllegalStateException(message);
    thrown.setStackTrace(
        new StackTraceElement[] {new StackTraceElement("com.acme.Orders", method, null, 1)});
    return thrown;
  }

  private String fingerprint(String method, String message) {
    return String.valueOf(storms.describe(thrown(method, message), this::examine).fingerprint());
  }

  @Test
  void aFaultThatIsNoStormIsExaminedEveryTime() {
    for (int second = 0; second < 5; second++) {
      for (int i = 0; i < FaultStorms.EXAMINED; i++) {
        fingerprint("place", "x");
      }
      nanos.addAndGet(FaultStorms.WINDOW_NANOS);
    }
    assertThat(examinations).hasValue(5L * FaultStorms.EXAMINED);
  }

  @Test
  void ofAStormOneInSixteenIsExamined() {
    for (int i = 0; i < 100_000; i++) {
      assertThat(fingerprint("place", "x")).isEqualTo("fp-place");
    }
    long rest = (100_000 - FaultStorms.EXAMINED) / FaultStorms.ONE_OF;
    assertThat(examinations.get()).isBetween(rest, rest + FaultStorms.EXAMINED + 16);
  }

  @Test
  void faultsOfOneClassAndMessageAreToldApart() {
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < 50_000; i++) {
      counts.merge(fingerprint(i % 3 == 0 ? "place" : "cancel", "x"), 1, Integer::sum);
    }
    assertThat(counts).isEqualTo(Map.of("fp-place", 16_667, "fp-cancel", 33_333));
  }

  @Test
  void aFaultThatJoinsAStormIsNoticedAndThenToldApart() {
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < 10_000; i++) {
      counts.merge(fingerprint("place", "x"), 1, Integer::sum);
    }
    for (int i = 0; i < 10_000; i++) {
      counts.merge(fingerprint("cancel", "x"), 1, Integer::sum);
    }
    assertThat(counts.get("fp-cancel")).isBetween(10_000 - FaultStorms.ONE_OF, 10_000);
  }

  @Test
  void messagesAndCausesTellFaultsApart() {
    for (int i = 0; i < 1_000; i++) {
      fingerprint("place", "x");
    }
    assertThat(fingerprint("cancel", "y")).isEqualTo("fp-cancel");
    Throwable caused = thrown("pay", "x").initCause(new ArithmeticException());
    assertThat(storms.describe(caused, this::examine).fingerprint()).isEqualTo("fp-pay");
    Throwable suppressing = thrown("ship", "x");
    suppressing.addSuppressed(new ArithmeticException());
    assertThat(storms.describe(suppressing, this::examine).fingerprint()).isEqualTo("fp-ship");
  }

  @Test
  void aStormEndsWithItsSecond() {
    for (int i = 0; i < 1_000; i++) {
      fingerprint("place", "x");
    }
    nanos.addAndGet(FaultStorms.WINDOW_NANOS);
    assertThat(fingerprint("cancel", "x")).isEqualTo("fp-cancel");
  }

  @Test
  void hostileThrowablesAreExamined() {
    Throwable endless =
        new RuntimeException("endless") {
          private static final long serialVersionUID = 1;

          @Override
          public synchronized Throwable getCause() {
            return this;
          }
        };
    Throwable broken =
        new RuntimeException("broken") {
          private static final long serialVersionUID = 1;

          @Override
          public String getMessage() {
            throw new StackOverflowError();
          }
        };
    List<Throwable> all = new ArrayList<>(List.of(endless, broken));
    all.add(new RuntimeException("x".repeat(10_000_000)));
    for (Throwable each : all) {
      assertThat(FaultKey.of(each)).isNull();
      assertThat(storms.describe(each, thrown -> examine(thrown("a", "b"))).fingerprint())
          .isEqualTo("fp-a");
    }
  }

  @Test
  void distinctFaultsByTheHundredThousandAreBounded() {
    for (int i = 0; i < 100_000; i++) {
      assertThat(fingerprint("m" + i, "message " + i)).isEqualTo("fp-m" + i);
    }
    assertThat(storms.remembered()).isLessThanOrEqualTo(FaultStorms.MAX_KEYS);
  }
}
