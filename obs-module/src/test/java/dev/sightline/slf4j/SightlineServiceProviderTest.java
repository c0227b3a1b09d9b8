package dev.sightline.slf4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.event.Fields;
import dev.sightline.event.Level;
import dev.sightline.event.LogEvent;
import dev.sightline.testing.CapturedLog;
import dev.sightline.testing.LogCapture;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.MarkerFactory;
import org.slf4j.spi.MDCAdapter;

@ExtendWith(LogCapture.class)
class SightlineServiceProviderTest {
  private final SightlineServiceProvider provider = new SightlineServiceProvider();
  private final Logger logger = provider.getLoggerFactory().getLogger("com.acme.Orders");
  private final MDCAdapter mdc = provider.getMDCAdapter();

  @Test
  void keyValuesMarkersAndMdcAreFields(CapturedLog log) {
    mdc.put("tenant", "acme");
    logger
        .atWarn()
        .addKeyValue("order_id", 7)
        .addKeyValue("password", "hunter2")
        .addMarker(MarkerFactory.getMarker("AUDIT"))
        .setCause(new IllegalStateException("why"))
        .log("paid {} of {}", 1, "two");
    mdc.clear();
    logger.info("plain");

    LogEvent event = log.events().get(0);
    assertThat(event.message()).isEqualTo("paid 1 of two");
    assertThat(event.level()).isEqualTo(Level.WARN);
    assertThat(event.logger()).isEqualTo("com.acme.Orders");
    assertThat(event.exception()).isNotNull();
    assertThat(event.fields().get("tenant")).isEqualTo("acme");
    assertThat(event.fields().get("order_id")).isEqualTo(7);
    assertThat(log.text()).contains("AUDIT").doesNotContain("hunter2");
    assertThat(log.events().get(1).fields()).isEqualTo(Fields.empty());
  }

  @Test
  void classicCallsOfEveryLevel(CapturedLog log) {
    logger.trace("t {}", 1);
    logger.debug("d {} {}", 1, 2);
    logger.info("i {} {} {}", 1, 2, 3);
    logger.warn("w {}");
    logger.error("e", new IllegalStateException("thrown"));
    logger.error((String) null);

    assertThat(log.events())
        .extracting(LogEvent::message)
        .containsExactly("t 1", "d 1 2", "i 1 2 3", "w {}", "e", "null");
    assertThat(log.events().get(4).exception()).isNotNull();
    assertThat(provider.getLoggerFactory().getLogger("com.acme.Orders")).isSameAs(logger);
  }

  @Test
  void theMdcStaysOnItsThread() throws InterruptedException {
    mdc.put("a", "1");
    mdc.put("b", null);
    Map<String, String> copy = mdc.getCopyOfContextMap();
    boolean[] empty = new boolean[1];
    Thread other = new Thread(() -> empty[0] = mdc.getCopyOfContextMap() == null);
    other.start();
    other.join();
    assertThat(empty[0]).isTrue();
    mdc.remove("a");
    assertThat(mdc.get("a")).isNull();
    mdc.setContextMap(copy);
    assertThat(mdc.get("a")).isEqualTo("1");
    mdc.clear();
    assertThat(mdc.getCopyOfContextMap()).isNull();
  }
}
