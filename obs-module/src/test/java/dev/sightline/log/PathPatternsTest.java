package dev.sightline.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathPatternsTest {

  @ParameterizedTest
  @CsvSource({
    "/health*, /health/live, true",
    "/health*, /health, true",
    "/health*, /healt, false",
    "/health*, /shop/health, false",
    "/health, /health, true",
    "/health, /health/, false",
    "*/metrics, /metrics, true",
    "*/metrics, /shop/sightline/metrics, true",
    "*/metrics, /shop/metrics/x, false",
    "/a*a, /a, false",
    "/a*a, /aa, true",
    "/a*/b*/c, /a/b/c, true",
    "/a*/b*/c, /a/c, false",
    "*, /, true"
  })
  void aStarStandsForAnyText(String pattern, String path, boolean matches) {
    assertThat(new PathPatterns(List.of(pattern)).matches(path)).isEqualTo(matches);
  }

  @Test
  void nothingMatchesWithoutPatternsOrPath() {
    assertThat(new PathPatterns(List.of()).matches("/")).isFalse();
    assertThat(new PathPatterns(List.of("*")).matches(null)).isFalse();
    assertThat(new PathPatterns(List.of("")).matches("/")).isFalse();
  }

  @Test
  void agreesWithRegularExpressions() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      String pattern = text(random, "ab/*", 7);
      String path = text(random, "ab/", 9);
      assertThat(new PathPatterns(List.of("x", pattern)).matches(path))
          .as("%s on %s", pattern, path)
          .isEqualTo(Pattern.matches(regex(pattern), path));
    }
  }

  private static String regex(String pattern) {
    return Arrays.stream(pattern.split("\\*", -1))
        .map(Pattern::quote)
        .collect(Collectors.joining(".*"));
  }

  private static String text(Random random, String letters, int longest) {
    return random
        .ints(random.nextInt(longest), 0, letters.length())
        .mapToObj(at -> letters.substring(at, at + 1))
        .collect(Collectors.joining());
  }
}
