package dev.sightline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.event.ExceptionDetail;
import dev.sightline.event.StackFrame;
import dev.sightline.redact.Redactor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExceptionDescriberTest {

  private final ExceptionDescriber describer =
      new ExceptionDescriber(
          redactor(text -> text.replace("hunter2", "[REDACTED]")),
          name -> name.startsWith("com.acme."),
          DescriptionLimits.standard());

  @Test
  void describesTypeMessageFramesAndCause() {
    Exception root = new IllegalArgumentException("bad");
    ExceptionDetail detail = describer.describe(new RuntimeException("outer", root));

    assertThat(detail.type()).isEqualTo("java.lang.RuntimeException");
    assertThat(detail.message()).isEqualTo("outer");
    assertThat(detail.fingerprint()).isNull();
    assertThat(detail.root().type()).isEqualTo("java.lang.IllegalArgumentException");
    assertThat(detail.root().frames().get(0).className()).isEqualTo(getClass().getName());
    assertThat(detail.root().frames().get(0).line()).isPositive();
  }

  @Test
  void framesSharedWithTheCauseStandOnTheCause() {
    ExceptionDetail detail = describer.describe(new RuntimeException(new RuntimeException()));

    assertThat(detail.frames()).hasSize(1);
    assertThat(detail.framesOmitted()).isGreaterThan(5);
    assertThat(detail.root().frames()).hasSizeGreaterThan(5);
  }

  @Test
  void redactsMessagesAtEveryLevel() {
    Exception root = new Exception("root hunter2");
    root.addSuppressed(new Exception("suppressed hunter2", new Exception("its cause hunter2")));
    ExceptionDetail detail = describer.describe(new Exception("outer hunter2", root));

    assertThat(detail.toString()).doesNotContain("hunter2");
    assertThat(detail.root().suppressed().get(0).root().message())
        .isEqualTo("its cause [REDACTED]");
  }

  @Test
  void aRedactorThatFailsHidesTheMessage() {
    ExceptionDescriber failing =
        new ExceptionDescriber(
            redactor(
                text -> {
                  throw new IllegalStateException(text);
                }),
            name -> false,
            DescriptionLimits.standard());

    ExceptionDetail detail = failing.describe(new Exception("hunter2"));

    assertThat(detail.message()).isEqualTo(SafeMessages.NOT_REDACTABLE);
    assertThat(detail.toString()).doesNotContain("hunter2");
  }

  @Test
  void anInAppPredicateThatFailsStillGivesTheType() {
    ExceptionDescriber failing =
        new ExceptionDescriber(
            redactor(text -> text),
            name -> {
              throw new IllegalStateException();
            },
            DescriptionLimits.standard());

    assertThat(failing.describe(new Exception("x")).type()).isEqualTo("java.lang.Exception");
  }

  @Test
  void aDeepChainKeepsItsFirstExceptionsAndTheRoot() {
    Throwable thrown = new IllegalStateException("the root");
    for (int i = 10_000; i > 0; i--) {
      thrown = new RuntimeException("level " + i, thrown);
    }

    ExceptionDetail detail = describer.describe(thrown);

    assertThat(detail.message()).isEqualTo("level 1");
    assertThat(detail.root().message()).isEqualTo("the root");
    assertThat(chain(detail)).hasSize(9);
    assertThat(chain(detail).get(7).type()).isEqualTo(ExceptionDescriber.OMITTED);
    assertThat(chain(detail).get(7).message()).isEqualTo("9993 causes");
  }

  @Test
  void aCircularChainEndsAndSaysSo() {
    Exception first = new Exception("first");
    Exception second = new Exception("second", first);
    first.initCause(second);

    ExceptionDetail detail = describer.describe(first);

    assertThat(chain(detail))
        .extracting(ExceptionDetail::message)
        .containsExactly("first", "second");
    assertThat(detail.root().suppressed().get(0).message()).isEqualTo("cause: circular");
  }

  @Test
  void aChainThatMakesUpCausesIsCut() {
    ExceptionDetail detail = describer.describe(new Endless());

    assertThat(chain(detail)).hasSize(9);
    assertThat(detail.root().suppressed().get(0).message()).isEqualTo("cause: chain too long");
  }

  @Test
  void suppressedExceptionsAreBoundedAndMayBeCircular() {
    Exception first = new Exception("first");
    Exception second = new Exception("second");
    for (int i = 0; i < 1_000; i++) {
      first.addSuppressed(second);
      second.addSuppressed(first);
    }

    ExceptionDetail detail = describer.describe(first);

    assertThat(count(detail)).isLessThan(60);
    assertThat(detail.suppressed().get(detail.suppressed().size() - 1).type())
        .isEqualTo(ExceptionDescriber.OMITTED);
  }

  @Test
  void aLongTraceKeepsBothEndsAndTheFramesOfTheApplication() {
    StackTraceElement[] trace = new StackTraceElement[5_000];
    for (int i = 0; i < trace.length; i++) {
      String name = i == 2_500 ? "com.acme.Orders" : "lib.Frame" + i;
      trace[i] = new StackTraceElement(name, "call", "Frame.java", i);
    }
    Exception thrown = new Exception();
    thrown.setStackTrace(trace);

    ExceptionDetail detail = describer.describe(thrown);

    List<String> names = detail.frames().stream().map(StackFrame::className).toList();
    assertThat(names).startsWith("lib.Frame0", "lib.Frame1").endsWith("lib.Frame4999");
    assertThat(names).contains("com.acme.Orders");
    assertThat(names.size()).isLessThanOrEqualTo(64);
    assertThat(names.size() + detail.framesOmitted()).isEqualTo(5_000);
  }

  @Test
  void theSameTraceIsRenderedOnce() {
    Exception thrown = new Exception("one");
    Exception again = new Exception("two");
    again.setStackTrace(thrown.getStackTrace());

    assertThat(describer.describe(again).frames()).isSameAs(describer.describe(thrown).frames());
  }

  @Test
  void aHugeMessageIsCutAndNoSecretIsCutInTwo() {
    String raw = "x".repeat(4_340) + "hunter2" + "x".repeat(1_000_000);
    ExceptionDetail detail = describer.describe(new Exception(raw));

    assertThat(detail.message()).hasSizeLessThan(2_100).endsWith("[cut, 1004347 chars]");

    String dense = "hunter2".repeat(622) + "h".repeat(10_000);
    assertThat(describer.describe(new Exception(dense)).message()).doesNotContain("hunt");
  }

  @Test
  void aSurrogatePairIsNotCutInTwo() {
    ExceptionDetail detail = describer.describe(new Exception("x" + "\uD83D\uDE00".repeat(5_000)));

    assertThat(String.valueOf(detail.message()).codePoints())
        .noneMatch(point -> point >= 0xD800 && point <= 0xDFFF);
  }

  @Test
  void foreignCodeThatThrowsLeavesAMarker() {
    ExceptionDetail detail = describer.describe(new Hostile());

    assertThat(detail.message()).isEqualTo("[message unreadable: java.lang.AssertionError]");
    assertThat(detail.frames()).isEmpty();
    assertThat(detail.suppressed().get(0).message()).isEqualTo("cause: unreadable");
  }

  @Test
  void aTraceWithNullsIsRead() {
    assertThat(describer.describe(new NullTrace(null)).frames()).isEmpty();
    StackTraceElement[] trace = {null, new StackTraceElement("a.B", "c", null, -1), null};
    assertThat(describer.describe(new NullTrace(trace)).frames()).hasSize(1);
    assertThat(describer.describe(new Exception(new NullTrace(trace))).frames()).isNotEmpty();
  }

  private static List<ExceptionDetail> chain(ExceptionDetail detail) {
    List<ExceptionDetail> chain = new ArrayList<>();
    for (ExceptionDetail each = detail; each != null; each = each.cause()) {
      chain.add(each);
    }
    return chain;
  }

  private static int count(ExceptionDetail detail) {
    int count = 0;
    for (ExceptionDetail each : chain(detail)) {
      count += 1 + each.suppressed().stream().mapToInt(ExceptionDescriberTest::count).sum();
    }
    return count;
  }

  private static Redactor redactor(UnaryOperator<String> text) {
    return new Redactor() {
      @Override
      public boolean isSecretName(String name) {
        return false;
      }

      @Override
      public String text(String raw) {
        return text.apply(raw);
      }

      @Override
      public @Nullable Object value(String name, @Nullable Object value) {
        return value;
      }
    };
  }

  private static final class Endless extends RuntimeException {
    private static final long serialVersionUID = 1;

    Endless() {
      super(null, null, false, false);
    }

    @Override
    public synchronized Throwable getCause() {
      return new Endless();
    }
  }

  private static final class Hostile extends RuntimeException {
    private static final long serialVersionUID = 1;

    @Override
    public String getMessage() {
      throw new AssertionError("hunter2");
    }

    @Override
    public StackTraceElement[] getStackTrace() {
      throw new IllegalStateException("hunter2");
    }

    @Override
    public synchronized Throwable getCause() {
      throw new UnsupportedOperationException("hunter2");
    }
  }

  private static final class NullTrace extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient StackTraceElement @Nullable [] trace;

    NullTrace(StackTraceElement @Nullable [] trace) {
      this.trace = trace;
    }

    @Override
    @SuppressWarnings("NullAway") // as hostile as it gets
    public StackTraceElement[] getStackTrace() {
      return trace;
    }
  }
}
