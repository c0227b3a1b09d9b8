package dev.sightline.error.grouping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageTemplatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '^',
      textBlock =
          """
          order 17 not found ~ order <n> not found
          order-17/b ~ order-<n>/b
          took 12.5ms, limit 10ms ~ took <n>ms, limit <n>ms
          at -3 degrees ~ at <n> degrees
          user 'bob smith' is gone ~ user <text> is gone
          can't open "a b.txt" ~ can't open <text>
          id 123e4567-e89b-12d3-a456-426614174000. ~ id <uuid>.
          key deadbeef0123 and 0x1F ~ key <hex> and <hex>
          mail a.b@example.org now ~ mail <email> now
          com.acme.Order@1b2c3d is stale ~ com.acme.Order@<hex> is stale
          GET https://a.example/b?c=1 failed ~ GET <url> failed
          /var/tmp/x.txt (No such file) ~ <path> (No such file)
          C:\\tmp\\x.txt is locked ~ <path> is locked
          10.0.0.1:5432 refused ~ <ip> refused
          ::1 refused, fe80::1%2 too ~ <ip> refused, <ip> too
          at 2026-11-20T10:11:12.123Z ~ at <id>
          values [1, 2, 3, 4] ~ values [<n>]
          values [1, 2] ~ values [<n>]
          token eyJhbGciOiJIUzI1NiJ9abcdef12345 ~ token <id>
          [REDACTED] is wrong ~ [REDACTED] is wrong
          face the cafe added ~ face the cafe added
          a   b ~ a b
          """)
  void takesOutValues(String message, String template) {
    assertThat(MessageTemplates.of(message)).isEqualTo(template);
  }

  @Test
  void takesTimeInProportion() {
    String hostile = "'a".repeat(5_000_000);
    assertTimeout(Duration.ofSeconds(5), () -> MessageTemplates.of(hostile));
    assertThat(MessageTemplates.of("[".repeat(100_000))).hasSizeLessThan(1_001);
  }

  @Property(seed = "20261121")
  void anyTextHasATemplateThatIsItsOwnTemplate(@ForAll String message) {
    assertThat(MessageTemplates.of(message)).isNotNull();
  }
}
