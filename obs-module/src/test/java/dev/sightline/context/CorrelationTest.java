package dev.sightline.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrelationTest {
  private static final TraceParent TRACE =
      new TraceParent("4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7", true);

  @Test
  void adoptsAValidCorrelationId() {
    Correlation correlation = Correlation.accept(List.of("order-17.a_b"), List.of(), TRACE);
    assertThat(correlation.correlationId()).isEqualTo("order-17.a_b");
    assertThat(UUID.fromString(correlation.requestId())).isNotNull();
  }

  @Test
  void fallsBackToTheRequestIdAndThenToTheTrace() {
    assertThat(Correlation.accept(List.of(), List.of("req-1"), TRACE).correlationId())
        .isEqualTo("req-1");
    assertThat(Correlation.accept(List.of("bad id"), List.of(), TRACE).correlationId())
        .isEqualTo(TRACE.traceId());
  }

  @Test
  void keepsTheRequestIdOfTheCaller() {
    assertThat(Correlation.accept(List.of("c-1"), List.of("r-1"), null))
        .isEqualTo(new Correlation("c-1", "r-1", 0));
  }

  @Test
  void takesTheFirstValidOfSeveralValuesAndNeverAJoinedOne() {
    assertThat(Correlation.accept(List.of("no good", "second"), List.of(), null).correlationId())
        .isEqualTo("second");
    assertThat(Correlation.accept(List.of("first, second"), List.of(), null).correlationId())
        .isEqualTo("first");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "a b",
        "a\nb",
        "a\r\nSet-Cookie: x",
        "äöü",
        "<script>",
        "a/b",
        "a;b",
        "\u0000"
      })
  void createsAnIdInPlaceOfAnInvalidOne(String offered) {
    Correlation correlation = Correlation.accept(List.of(offered), List.of(), null);
    assertThat(UUID.fromString(correlation.correlationId()).version()).isEqualTo(4);
    assertThat(correlation.rejected()).isEqualTo(1);
  }

  @Test
  void acceptsUpTo128Characters() {
    assertThat(Correlation.isValid("x".repeat(128))).isTrue();
    assertThat(Correlation.isValid("x".repeat(129))).isFalse();
    assertThat(Correlation.accept(List.of("x".repeat(64_000)), List.of(), null).correlationId())
        .hasSize(36);
  }

  @Test
  void createsDifferentIdsForDifferentRequests() {
    assertThat(Correlation.create().correlationId())
        .isNotEqualTo(Correlation.create().correlationId());
  }
}
