package dev.sightline.log.container;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MessageThrottleTest {

  /** Like the logging service of Open Liberty. */
  public static final class Throttling {
    public static int getThrottleMaxMessagesPerWindow() {
      return 1_000;
    }

    public static String getThrottleType() {
      return "messageID";
    }
  }

  /** The same, told to compare whole texts. */
  public static final class ThrottlingTexts {
    public static int getThrottleMaxMessagesPerWindow() {
      return 10;
    }

    public static String getThrottleType() {
      return "message";
    }
  }

  /** The same with the remedy in its server.xml. */
  public static final class Unthrottled {
    public static int getThrottleMaxMessagesPerWindow() {
      return 0;
    }
  }

  /** One of a release that does not throttle. */
  public static final class Older {}

  @Test
  void tellsTheLimitOfTheServer() {
    MessageThrottle byId = of(Throttling.class);
    assertThat(byId).isNotNull();
    assertThat(byId).isEqualTo(new MessageThrottle(1_000, false));
    assertThat(byId.reason()).contains("same message ID at most 1000 times");
    MessageThrottle byText = of(ThrottlingTexts.class);
    assertThat(byText).isNotNull();
    assertThat(byText).isEqualTo(new MessageThrottle(10, true));
    assertThat(byText.reason()).contains("the same text at most 10 times");
  }

  @Test
  void thereIsNoneWhereItIsOffUnknownOrOnAnotherServer() {
    assertThat(of(Unthrottled.class)).isNull();
    assertThat(of(Older.class)).isNull();
    assertThat(MessageThrottle.of(getClass().getClassLoader(), "com.example.Absent")).isNull();
    assertThat(MessageThrottle.find()).isNull();
  }

  private static @Nullable MessageThrottle of(Class<?> service) {
    return MessageThrottle.of(service.getClassLoader(), service.getName());
  }
}
