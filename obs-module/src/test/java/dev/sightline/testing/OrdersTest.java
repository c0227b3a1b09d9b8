package dev.sightline.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.StructuredLogger;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The example of docs/logging.md, and that it stands there as it is compiled here. */
@ExtendWith(LogCapture.class)
class OrdersTest {
  // example
  @Test
  void tellsOfTheOrder(CapturedLog log) {
    new Orders().place("book", "4111 1111 1111 1111");
    assertThat(log.named("order_created")).hasSize(1);
    assertThat(log.text()).doesNotContain("4111"); // the lines as they would be written, redacted
  }

  // end

  @Test
  void standsInTheDocumentation() throws Exception {
    Path source = Path.of("src/test/java/dev/sightline/testing/OrdersTest.java");
    String all = Files.readString(source);
    String example = all.substring(all.indexOf("  // example\n") + 13, all.indexOf("\n  // end"));
    assertThat(Files.readString(Path.of("../docs/logging.md"))).contains(example);
  }

  private static final class Orders {
    private final StructuredLogger log = StructuredLogger.of(Orders.class);

    void place(String item, String card) {
      log.info("order_created", "item", item, "card_number", card);
    }
  }
}
