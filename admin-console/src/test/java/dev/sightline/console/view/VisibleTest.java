package dev.sightline.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.console.fake.HostileApplication;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibleTest {

  @Test
  void leavesOrdinaryTextAlone() {
    String text = "Größe 12 µm – 価格 ¥1,200 – naïve café 😀 (a+b)*c \"quoted\" <tag> #{el}";
    assertThat(Visible.text(text)).isEqualTo(text);
  }

  @Test
  void showsEveryControlAndFormatCharacterAsACode() {
    List<String> hidden = new ArrayList<>();
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      if (hidden(Visible.text("a" + Character.toString(c) + "b"))) {
        hidden.add(String.format("U+%04X", c));
      }
    }
    assertThat(hidden).isEmpty();
  }

  @Test
  void leavesNothingHiddenInAnyPayload() {
    for (String payload : HostileApplication.PAYLOADS) {
      assertThat(hidden(Visible.text(payload))).as(payload).isFalse();
      assertThat(hidden(Visible.lines(payload).replace("\n", "").replace("\t", ""))).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "a\u001b[31mb, a‹ESC›[31mb",
    "a\u202Eb, a‹U+202E›b",
    "a\u0000b, a‹NUL›b",
    "a\u007fb, a‹DEL›b",
    "a\u00a0b, a b",
    "a\u3164b, a‹U+3164›b"
  })
  void namesWhatItReplaces(String text, String visible) {
    assertThat(Visible.text(text)).isEqualTo(visible);
  }

  @Test
  void showsALoneSurrogate() {
    assertThat(Visible.text("x\ud800y")).isEqualTo("x‹U+D800›y");
  }

  @Test
  void keepsLineBreaksOnlyWhereLinesAreShown() {
    assertThat(Visible.text("a\r\nb")).isEqualTo("a‹CR›‹LF›b");
    assertThat(Visible.lines("a\r\n\tb\rc")).isEqualTo("a\n\tb‹CR›c");
  }

  @Test
  void cutsLongTextAndSaysSo() {
    assertThat(Visible.text("x".repeat(Visible.MAX_LENGTH + 7)))
        .startsWith("xxx")
        .endsWith("… (7 more characters)");
    assertThat(Visible.name("x".repeat(1000))).hasSize(Visible.MAX_NAME + 1);
  }

  @Test
  void stopsMarksFromPilingUp() {
    assertThat(Visible.text("a" + "\u0301".repeat(6))).endsWith("‹U+0301›‹U+0301›‹U+0301›");
  }

  @Test
  void turnsNullIntoNothing() {
    assertThat(Visible.text(null)).isEmpty();
    assertThat(Visible.lines(null)).isEmpty();
    assertThat(Visible.name(null)).isEmpty();
  }

  static boolean hidden(String text) {
    return text.codePoints().anyMatch(VisibleTest::isHidden);
  }

  private static boolean isHidden(int c) {
    int type = Character.getType(c);
    return IntStream.of(
            Character.CONTROL,
            Character.FORMAT,
            Character.LINE_SEPARATOR,
            Character.PARAGRAPH_SEPARATOR,
            Character.SURROGATE,
            Character.PRIVATE_USE,
            Character.UNASSIGNED)
        .anyMatch(hidden -> hidden == type);
  }
}
