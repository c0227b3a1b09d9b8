package dev.sightline.console.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sightline.console.fake.FakeApplications;
import dev.sightline.console.fake.FakeRequest;
import dev.sightline.console.fake.HostileApplication;
import dev.sightline.console.security.AccessDeniedException;
import dev.sightline.console.source.ApplicationRef;
import dev.sightline.console.source.SameServerSource;
import dev.sightline.console.source.TimeLimitedReader;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LevelOperationsTest {
  private final MBeanServer server = MBeanServerFactory.newMBeanServer();
  private final Optional<ApplicationRef> app =
      Optional.of(new ApplicationRef("shop", "shop", "/shop"));
  private final TimeLimitedReader reader =
      new TimeLimitedReader(new SameServerSource(server), Duration.ofSeconds(20));
  private final LevelOperations operations = new LevelOperations(reader);

  @BeforeEach
  void register() throws Exception {
    new FakeApplications(1_800_000_000_000L).shop().register(server);
  }

  @AfterEach
  void close() {
    reader.close();
  }

  private static HttpServletRequest by(String role) {
    return new FakeRequest("POST", "/logs").user("vic", role).build();
  }

  private Outcome set(String logger, String level, String minutes) {
    return operations.run(new LevelForm(logger, level, minutes), app, by("sightline-operator"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "admin", "SIGHTLINE-OPERATOR", "sightline-viewer"})
  void doesNothingForWhoeverIsNoOperator(String role) {
    for (String level : List.of("debug", LevelOperations.CONFIGURED)) {
      LevelForm form = new LevelForm("com.acme", level, "5");
      assertThatThrownBy(() -> operations.run(form, app, by(role)))
          .isInstanceOf(AccessDeniedException.class);
    }
  }

  @Test
  void setsAndResets() {
    assertThat(set("com.acme", "debug", "15").text())
        .isEqualTo("com.acme at debug for 15 minutes.");
    assertThat(set("", "warn", "60").text()).startsWith("All loggers at warn");
    assertThat(set("com.acme", "configured", "").title()).isEqualTo("Reset.");
  }

  @Test
  void takesNoOtherLoggerLevelOrTime() {
    assertThat(set("com.acme", "fatal", "5").tone()).isEqualTo("warn");
    assertThat(set("com.acme", "DEBUG", "5").tone()).isEqualTo("warn");
    assertThat(set("com.acme", "debug", "6").tone()).isEqualTo("warn");
    assertThat(set("com.acme", "debug", "").tone()).isEqualTo("warn");
    assertThat(set("x".repeat(201), "debug", "5").tone()).isEqualTo("warn");
    for (String payload : HostileApplication.PAYLOADS) {
      assertThat(set(payload, "debug", "5").tone()).isEqualTo("warn");
      assertThat(set("com.acme", payload, "5").tone()).isEqualTo("warn");
      assertThat(set("com.acme", "debug", payload).tone()).isEqualTo("warn");
    }
  }

  @Test
  void tellsThatAnApplicationIsGone() {
    LevelForm form = new LevelForm("com.acme", "debug", "5");
    assertThat(operations.run(form, Optional.empty(), by("sightline-operator")).tone())
        .isEqualTo("warn");
  }
}
