package dev.sightline.redact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.event.Fields;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RedactorBuilderTest {

  @Test
  void ownKeysAddToTheDefaults() {
    Redactor redactor = Redactors.builder().keys(List.of("badge-number")).build();
    assertThat(redactor.isSecretName("employee.badgeNumber")).isTrue();
    assertThat(redactor.isSecretName("password")).isTrue();
    assertThat(redactor.text("badge_number=17")).isEqualTo("badge_number=[REDACTED]");
  }

  @Test
  void keepKeysFreeOnlyTheVeryNames() {
    Redactor redactor = Redactors.builder().keepKeys(List.of("board_token")).build();
    assertThat(redactor.isSecretName("boardToken")).isFalse();
    assertThat(redactor.isSecretName("access_token")).isTrue();
  }

  @Test
  void ownPatternsAreNamedAndCounted() {
    Redactor redactor = Redactors.builder().pattern("employee", "EMP-(\\d{4})").build();
    assertThat(redactor.text("by EMP-1234 and EMP-9999"))
        .isEqualTo("by EMP-[REDACTED] and EMP-[REDACTED]");
    assertThat(redactor.hits()).containsEntry("pattern.employee", 2L);
  }

  @Test
  void aPatternThatBacktracksWithoutEndGivesAMarker() {
    Redactor redactor = Redactors.builder().pattern("evil", "(a+)+$").build();
    assertThat(redactor.text("a".repeat(5_000) + "!")).isEqualTo(Redactors.UNREADABLE);
  }

  @Test
  void hashesAreEqualForEqualSecretsAndKeysOnly() {
    Redactor redactor = Redactors.builder().strategy(Strategy.HASH).hashKey("k").build();
    String first = redactor.text("password=hunter2");
    assertThat(first)
        .matches("password=\\[REDACTED:[0-9a-f]{12}]")
        .isEqualTo(redactor.text("password=hunter2"));
    assertThat(redactor.text("password=hunter3")).isNotEqualTo(first);
    assertThat(redactor.text(first)).isEqualTo(first);
    assertThat(
            Redactors.builder()
                .strategy(Strategy.HASH)
                .hashKey("other")
                .build()
                .text("password=hunter2"))
        .isNotEqualTo(first);
  }

  @Test
  void partialShowsNothingOfShortSecrets() {
    Redactor redactor = Redactors.builder().strategy(Strategy.PARTIAL).build();
    assertThat(redactor.text("password=hunter2")).isEqualTo("password=[REDACTED]");
    assertThat(redactor.text("card 4111111111111111.")).isEqualTo("card [REDACTED:…1111].");
    assertThat(redactor.text(redactor.text("card 4111111111111111.")))
        .isEqualTo("card [REDACTED:…1111].");
  }

  @Test
  void dropLeavesEntriesOut() {
    Redactor redactor = Redactors.builder().strategy(Strategy.DROP).build();
    assertThat(redactor.fields(Fields.of("a", 1, "password", "x")).size()).isEqualTo(1);
    assertThat(redactor.value("data", Map.of("password", "x", "a", 1))).isEqualTo(Map.of("a", 1));
    assertThat(redactor.text("password=x1y2z3")).isEqualTo("password=[REDACTED]");
  }

  @Test
  void personalDataIsRedactedOnRequestOnly() {
    assertThat(Redactors.standard().text("email=bob@example.com")).contains("bob");
    Redactor redactor = Redactors.builder().personalData(true).build();
    assertThat(redactor.isSecretName("email")).isTrue();
    assertThat(
            redactor.text(
                "mail to bob@example.com from 10.1.2.3, ssn 123-45-6789, call +49 30 12345678"))
        .isEqualTo("mail to [REDACTED] from [REDACTED], ssn [REDACTED], call [REDACTED]");
  }

  @Test
  void cleanTextComesBackAsTheSameInstance() {
    Redactor redactor = Redactors.standard();
    String text =
        "order 4711 accepted in 37 ms for customer 20418, nothing to see here at all, really";
    assertThat(redactor.text(text)).isSameAs(text);
    assertThat(redactor.hits().values()).containsOnly(0L);
  }

  @Test
  void findsACardNumberThatAnotherNumberFollows() {
    Redactor redactor = Redactors.standard();
    assertThat(redactor.text("card 4111111111111111 42")).isEqualTo("card [REDACTED] 42");
    assertThat(redactor.text("4111 1111 1111 1111 12 27")).isEqualTo("[REDACTED] 12 27");
    assertThat(redactor.text("order 1234567890123456 17")).isEqualTo("order 1234567890123456 17");
  }
}
