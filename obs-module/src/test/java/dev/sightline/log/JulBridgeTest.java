package dev.sightline.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.Context;
import dev.sightline.context.Scope;
import dev.sightline.event.Level;
import dev.sightline.event.LogEvent;
import dev.sightline.testing.CapturedLog;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JulBridgeTest {
  private final Logger logger = Logger.getLogger("com.acme.jul.Orders");
  private final Levels levels =
      Levels.of(Level.INFO, Map.of("com.acme.fine", Level.DEBUG), Map.of(), System::nanoTime);
  private final LogSettings settings =
      LogSettings.builder()
          .levels(Map.of("com.acme.fine", Level.DEBUG))
          .exclusiveLoggers(List.of("com.acme.exclusive"))
          .foreignLoggers(List.of("com.acme.foreign"))
          .build();
  private final CapturedLog log = CapturedLog.start();
  private final ClassLoader application = Thread.currentThread().getContextClassLoader();

  @AfterEach
  void stop() {
    Thread.currentThread().setContextClassLoader(application);
    log.close();
  }

  @Test
  void takesRecordsWithContextParametersAndException() {
    try (JulBridge bridge = JulBridge.attach(settings, levels, application);
        Scope scope = Context.with("user_id", "u-1")) {
      logger.log(java.util.logging.Level.WARNING, "paid {0} of {1}", new Object[] {1, "two"});
      logger.log(java.util.logging.Level.SEVERE, "failed", new IllegalStateException("why"));
      System.getLogger("com.acme.jul.System").log(System.Logger.Level.INFO, "system {0}", 3);
      assertThat(bridge.failures()).isZero();
    }
    assertThat(log.events())
        .extracting(LogEvent::message)
        .containsExactly("paid 1 of two", "failed", "system 3");
    LogEvent first = log.events().get(0);
    assertThat(first.level()).isEqualTo(Level.WARN);
    assertThat(first.logger()).isEqualTo("com.acme.jul.Orders");
    assertThat(first.context().userId()).isEqualTo("u-1");
    assertThat(log.events().get(1).exception()).isNotNull();
  }

  @Test
  void brokenRecordsLoseNothingAndThrowNothing() {
    Object throwing =
        new Object() {
          @Override
          public String toString() {
            throw new IllegalStateException();
          }
        };
    try (JulBridge bridge = JulBridge.attach(settings, levels, application)) {
      logger.log(java.util.logging.Level.INFO, "a {0", new Object[] {1});
      logger.log(java.util.logging.Level.INFO, "b {0}", new Object[] {throwing});
      logger.log(java.util.logging.Level.INFO, "c {0} {1}", new Object[] {1});
      logger.log(java.util.logging.Level.INFO, (String) null, new Object[] {1});
      logger.log(java.util.logging.Level.INFO, "d {0} {x}", new Object[] {1});
      LogRecord nameless = new LogRecord(java.util.logging.Level.INFO, "nameless");
      for (Handler handler : Logger.getLogger("").getHandlers()) {
        if (handler instanceof JulHandler) {
          handler.publish(nameless);
        }
      }
      assertThat(bridge.failures()).isZero();
    }
    assertThat(log.events())
        .extracting(LogEvent::message)
        .containsExactly("a {0", "b {0}", "c 1 {1}", "null", "d {0} {x}", "nameless");
  }

  @Test
  void looksTextsUpInTheRecordsBundle() {
    LogRecord record = new LogRecord(java.util.logging.Level.INFO, "key");
    record.setResourceBundle(
        new ListResourceBundle() {
          @Override
          protected Object[][] getContents() {
            return new Object[][] {{"key", "found {0}"}};
          }
        });
    record.setParameters(new Object[] {"it"});
    record.setLoggerName("com.acme.jul.Bundle");
    assertThat(new JulMessages().text(record)).isEqualTo("found it");
  }

  @Test
  void asksRecordsOfServersForTheirOwnText() {
    assertThat(new JulMessages().text(new ServerRecord())).isEqualTo("own text");
  }

  @Test
  void leavesRecordsOfOtherApplicationsAlone() throws Exception {
    try (JulBridge bridge = JulBridge.attach(settings, levels, application);
        URLClassLoader other = new URLClassLoader(new URL[0], null)) {
      Thread.currentThread().setContextClassLoader(other);
      logger.info("of another application");
      Logger.getLogger("com.acme.foreign.Library").info("wanted nevertheless");
      Thread.currentThread().setContextClassLoader(new URLClassLoader(new URL[0], application));
      logger.info("of a child class loader");
      assertThat(bridge.failures()).isZero();
    }
    assertThat(log.events())
        .extracting(LogEvent::message)
        .containsExactly("wanted nevertheless", "of a child class loader");
  }

  @Test
  void opensConfiguredLoggersAndUndoesEverything() {
    Handler[] before = Logger.getLogger("").getHandlers();
    Logger fine = Logger.getLogger("com.acme.fine");
    Logger exclusive = Logger.getLogger("com.acme.exclusive");
    JulBridge bridge = JulBridge.attach(settings, levels, application);
    fine.fine("visible");
    exclusive.info("once");
    assertThat(exclusive.getUseParentHandlers()).isFalse();
    levels.set("com.acme.later", Level.TRACE, null);
    Logger.getLogger("com.acme.later").finest("later");
    levels.set("org.glassfish.x", Level.TRACE, null);
    assertThat(Logger.getLogger("org.glassfish.x").getLevel()).isNull();
    assertThat(log.events())
        .extracting(LogEvent::message)
        .containsExactly("visible", "once", "later");

    levels.reset("com.acme.later");
    assertThat(Logger.getLogger("com.acme.later").getLevel()).isNull();
    bridge.close();
    bridge.close();
    levels.set("com.acme.later", Level.TRACE, null);
    assertThat(Logger.getLogger("com.acme.later").getLevel()).isNull();
    assertThat(fine.getLevel()).isNull();
    assertThat(exclusive.getUseParentHandlers()).isTrue();
    assertThat(exclusive.getHandlers()).isEmpty();
    assertThat(Logger.getLogger("").getHandlers()).containsExactly(before);
  }

  @Test
  void theGeneralLevelOpensTheApplicationsOwnLoggersOnly() {
    Levels debug = Levels.of(Level.DEBUG, Map.of(), Map.of(), System::nanoTime);
    try (JulBridge bridge = JulBridge.attach(settings, debug, application)) {
      Logger.getLogger("com.acme.exclusive.Orders").fine("own");
      Logger.getLogger("com.acme.library").fine("of a library");
      assertThat(bridge.failures()).isZero();
    }
    assertThat(log.events()).extracting(LogEvent::message).containsExactly("own");

    try (JulBridge bridge = JulBridge.attach(settings, levels, application)) {
      Logger.getLogger("com.acme.exclusive.Orders").fine("not yet");
      levels.set("", Level.DEBUG, null);
      Logger.getLogger("com.acme.exclusive.Orders").fine("raised at run time");
      levels.reset("");
      Logger.getLogger("com.acme.exclusive.Orders").fine("no more");
      assertThat(bridge.failures()).isZero();
    }
    assertThat(log.events())
        .extracting(LogEvent::message)
        .containsExactly("own", "raised at run time");
    assertThat(Logger.getLogger("com.acme.exclusive").getLevel()).isNull();
  }

  @Test
  void twoApplicationsWithTheSameLoggersDoNotDisturbEachOther() {
    Logger fine = Logger.getLogger("com.acme.fine");
    Logger exclusive = Logger.getLogger("com.acme.exclusive");
    Levels finest =
        Levels.of(Level.INFO, Map.of("com.acme.fine", Level.TRACE), Map.of(), System::nanoTime);
    JulBridge first = JulBridge.attach(settings, levels, application);
    JulBridge second = JulBridge.attach(settings, finest, application);
    first.close();
    assertThat(fine.isLoggable(java.util.logging.Level.FINEST)).isTrue();
    assertThat(exclusive.getUseParentHandlers()).isFalse();
    exclusive.info("still taken");
    assertThat(log.events()).extracting(LogEvent::message).containsExactly("still taken");
    second.close();
    assertThat(fine.getLevel()).isNull();
    assertThat(exclusive.getUseParentHandlers()).isTrue();
    assertThat(exclusive.getHandlers()).isEmpty();
  }

  @Test
  void aLevelThatSomebodyElseSetMeanwhileStays() {
    Logger fine = Logger.getLogger("com.acme.fine");
    JulBridge bridge = JulBridge.attach(settings, levels, application);
    fine.setLevel(java.util.logging.Level.WARNING);
    bridge.close();
    assertThat(fine.getLevel()).isEqualTo(java.util.logging.Level.WARNING);
    fine.setLevel(null);
  }

  /** As JBoss LogManager has them. */
  @SuppressWarnings("serial")
  public static final class ServerRecord extends LogRecord {
    public ServerRecord() {
      super(java.util.logging.Level.INFO, "pattern %s");
    }

    public String getFormattedMessage() {
      return "own text";
    }
  }
}
