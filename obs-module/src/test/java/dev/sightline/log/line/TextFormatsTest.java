package dev.sightline.log.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.event.Fields;
import dev.sightline.event.LogEvent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextFormatsTest {
  @Test
  void logfmtQuotesWhatWouldBeAmbiguous() {
    String line =
        Lines.write(
            LineFormats.named("logfmt", Lines.options()),
            Lines.event("order created", Fields.of("id", 7, "note", "a=\"b\"", "level", "x")));
    assertThat(line)
        .startsWith("timestamp=2026-11-20T12:48:46.123456Z level=info message=\"order created\"")
        .contains(" correlation_id=c-1 ")
        .contains(" id=7 ")
        .contains(" note=\"a=\\\"b\\\"\"")
        .contains(" level_=x")
        .endsWith("\n");
  }

  @Test
  void logfmtIsOneLineWithAnException() {
    for (LogEvent event : Lines.samples()) {
      String line = Lines.write(LineFormats.named("logfmt", Lines.options()), event);
      assertThat(line.indexOf('\n')).isEqualTo(line.length() - 1);
    }
  }

  @Test
  void logfmtTellsTheRootCause() {
    LogEvent event = Lines.event("failed", Fields.empty(), Lines.exception(3, 4, "x"));
    assertThat(Lines.write(LineFormats.named("logfmt", Lines.options()), event))
        .contains("exception.root.type=com.acme.Level1Exception")
        .contains("exception.root.message=\"root cause x\"");
  }

  @Test
  void prettyStartsEveryFurtherLineItself() {
    LineFormat format = LineFormats.named("pretty", Lines.options(), false);
    LogEvent event =
        Lines.event("failed\n2026 INFO forged", Fields.empty(), Lines.exception(2, 3, "x\ny"));
    List<String> lines = Lines.write(format, event).lines().toList();
    assertThat(lines.get(0)).startsWith("12:48:46.123 INFO  failed\\n2026 INFO forged");
    assertThat(lines.get(1)).startsWith("  com.acme.Level1Exception: root cause x\\ny");
    assertThat(lines.subList(1, lines.size())).allMatch(line -> line.startsWith("  "));
  }

  @Test
  void prettyUsesColourOnlyWhenAsked() {
    LogEvent event = Lines.event("m", Fields.of("a", 1));
    assertThat(Lines.write(LineFormats.named("pretty", Lines.options(), true), event))
        .contains("\u001b[32m");
    assertThat(Lines.write(LineFormats.named("pretty", Lines.options(), false), event))
        .doesNotContain("\u001b");
  }

  @Test
  void colourFollowsTheEnvironmentFirst() {
    assertThat(Terminal.wantsColour(Map.of("NO_COLOR", "1"), true)).isFalse();
    assertThat(Terminal.wantsColour(Map.of("FORCE_COLOR", "1"), false)).isTrue();
    assertThat(Terminal.wantsColour(Map.of(), false)).isFalse();
  }

  @Test
  void logfmtKeepsNamesApartThatAreWrittenAlike() {
    LineFormat logfmt = LineFormats.named("logfmt", Lines.options(), false);
    String line =
        Lines.write(logfmt, Lines.event("m", Fields.of("a b", 1, "a_b", 2, "ä", 3, "ö", 4)));
    assertThat(line).contains(" a_b=1 ", " a_b_=2 ", " _=3 ", " __=4");
  }
}
