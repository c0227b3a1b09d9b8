package dev.sightline.console.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashTest {
  private static final char[] PASSWORD = "correct horse – battery".toCharArray();

  @Test
  void matchesOnlyItsPasswordAlsoAfterBeingWrittenAndRead() {
    PasswordHash hash = PasswordHash.parse(PasswordHash.of(PASSWORD, 10_000).toString());
    assertThat(hash.matches(PASSWORD)).isTrue();
    assertThat(hash.matches("correct horse - battery".toCharArray())).isFalse();
    assertThat(hash.matches(new char[0])).isFalse();
  }

  @Test
  void readsAHashMadeElsewhere() {
    // made by another implementation: hashlib.pbkdf2_hmac of Python
    String text =
        "PBKDF2WithHmacSHA256:20000:c29kaXVtLWNobG9yaWRlIQ==:vtKS+k24"
            + "AWmoXHz6VKupx71IhBexjINiZIpBk9hSqiM=";
    assertThat(PasswordHash.parse(text).matches("P\u00e4ssword".toCharArray())).isTrue();
    assertThat(PasswordHash.parse(text).matches("Password".toCharArray())).isFalse();
  }

  @Test
  void neverMakesTheSameHashTwice() {
    assertThat(PasswordHash.of(PASSWORD, 10_000).toString())
        .isNotEqualTo(PasswordHash.of(PASSWORD, 10_000).toString())
        .startsWith("PBKDF2WithHmacSHA256:10000:");
  }

  @Test
  void refusesAVeryLongPasswordWithoutHashingIt() {
    assertThat(PasswordHash.of(PASSWORD, 10_000).matches("x".repeat(1_025).toCharArray()))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hunter2",
        "PBKDF2WithHmacSHA256:1:c2FsdHNhbHQ=:aGFzaGhhc2hoYXNoaGFzaGhhc2g=",
        "PBKDF2WithHmacSHA256:99999999:c2FsdHNhbHQ=:aGFzaGhhc2hoYXNoaGFzaGhhc2g=",
        "PBKDF2WithHmacSHA256:x:c2FsdHNhbHQ=:aGFzaGhhc2hoYXNoaGFzaGhhc2g=",
        "PBKDF2WithHmacSHA256:10000:c2Fs:aGFzaGhhc2hoYXNoaGFzaGhhc2g=",
        "PBKDF2WithHmacSHA256:10000:c2FsdHNhbHQ=:aGFzaA==",
        "PBKDF2WithHmacSHA256:10000:!:!",
        "MD5:10000:c2FsdHNhbHQ=:aGFzaGhhc2hoYXNoaGFzaGhhc2g="
      })
  void refusesAnythingElseWithoutRepeatingIt(String text) {
    assertThatThrownBy(() -> PasswordHash.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .doesNotContain("hunter2");
  }
}
