package dev.sightline.context;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceParentTest {
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String PARENT = "00f067aa0ba902b7";

  @Test
  void readsTheSpecificationsExample() {
    assertThat(TraceParent.parse("00-" + TRACE + "-" + PARENT + "-01"))
        .isEqualTo(new TraceParent(TRACE, PARENT, true));
  }

  @Test
  void readsWhatIsKnownOfAHigherVersion() {
    assertThat(TraceParent.parse("cc-" + TRACE + "-" + PARENT + "-00-what-comes-next"))
        .isEqualTo(new TraceParent(TRACE, PARENT, false));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "00",
        "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-extra",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-0x",
        "00_4bf92f3577b34da6a3ce929d0e0e4736_00f067aa0ba902b7_01",
        "cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01.extra",
        "00-４bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
      })
  void refusesWhatIsMalformed(String header) {
    assertThat(TraceParent.parse(header)).isNull();
  }

  @Test
  void refusesAnOversizedHeader() {
    assertThat(TraceParent.parse("cc-" + TRACE + "-" + PARENT + "-01-" + "a".repeat(70_000)))
        .isNull();
  }
}
