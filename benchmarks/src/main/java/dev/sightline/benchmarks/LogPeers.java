package dev.sightline.benchmarks;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import co.elastic.logging.logback.EcsEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import net.logstash.logback.encoder.LogstashEncoder;
import net.logstash.logback.mask.MaskingJsonGeneratorDecorator;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.DefaultConfiguration;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.apache.logging.log4j.layout.template.json.JsonTemplateLayout;
import org.apache.logging.log4j.message.StringMapMessage;
import org.apache.logging.log4j.util.SortedArrayStringMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.KeyValuePair;

/** The peers, each with the same event. */
final class LogPeers {
  private static final String[] SECRET_NAMES = {
    "password",
    "passwd",
    "secret",
    "token",
    "authorization",
    "api_key",
    "apikey",
    "access_token",
    "refresh_token",
    "client_secret",
    "private_key",
    "session",
    "cookie",
    "pin",
    "cvv",
    "card_number",
    "ssn",
    "iban",
    "otp",
    "credential"
  };
  private static final String[] SECRET_VALUES = {
    "eyJ[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+",
    "AKIA[0-9A-Z]{16}",
    "gh[pousr]_[A-Za-z0-9]{36}",
    "xox[abps]-[A-Za-z0-9-]{10,}",
    "sk_live_[A-Za-z0-9]{16,}",
    "[Bb]earer [A-Za-z0-9._-]+",
    "://[^/@:]+:[^/@]+@",
    "-----BEGIN [A-Z ]+-----",
    "\\b\\d{4}[ -]?\\d{4}[ -]?\\d{4}[ -]?\\d{4}\\b",
    "AIza[0-9A-Za-z_-]{35}"
  };

  private LogPeers() {}

  static LoggingEvent logback(LoggerContext context, @Nullable Throwable thrown) {
    LoggingEvent event =
        new LoggingEvent(
            LogPeers.class.getName(),
            context.getLogger(LogEvents.LOGGER),
            ch.qos.logback.classic.Level.INFO,
            LogEvents.MESSAGE,
            thrown,
            null);
    event.setThreadName("worker-17");
    Map<String, String> mdc = new LinkedHashMap<>();
    for (String[] pair : LogEvents.CONTEXT) {
      mdc.put(pair[0], pair[1]);
    }
    event.setMDCPropertyMap(mdc);
    for (int i = 0; i < LogEvents.FIELDS.length; i += 2) {
      event.addKeyValuePair(
          new KeyValuePair((String) LogEvents.FIELDS[i], LogEvents.FIELDS[i + 1]));
    }
    return event;
  }

  static LogstashEncoder logstash(LoggerContext context, boolean names, boolean values) {
    LogstashEncoder encoder = new LogstashEncoder();
    encoder.setContext(context);
    if (names || values) {
      MaskingJsonGeneratorDecorator masking = new MaskingJsonGeneratorDecorator();
      for (String name : SECRET_NAMES) {
        masking.addPath(name);
      }
      if (values) {
        for (String value : SECRET_VALUES) {
          masking.addValue(value);
        }
      }
      masking.start();
      encoder.addDecorator(masking);
    }
    encoder.start();
    return encoder;
  }

  static Encoder<ch.qos.logback.classic.spi.ILoggingEvent> ecs(LoggerContext context) {
    EcsEncoder encoder = new EcsEncoder();
    encoder.setContext(context);
    encoder.setServiceName("shop");
    encoder.start();
    return encoder;
  }

  static JsonTemplateLayout log4j() {
    return JsonTemplateLayout.newBuilder()
        .setConfiguration(new DefaultConfiguration())
        .setEventTemplate(
            """
            {"timestamp":{"$resolver":"timestamp","pattern":{"format":"yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'","timeZone":"UTC"}},
             "level":{"$resolver":"level","field":"name"},
             "message":{"$resolver":"map","key":"message"},
             "logger":{"$resolver":"logger","field":"name"},
             "thread":{"$resolver":"thread","field":"name"},
             "service":"shop","environment":"production","version":"1.0","hostname":"h-1",
             "context":{"$resolver":"mdc"},
             "fields":{"$resolver":"map"},
             "exception":{"$resolver":"exception","field":"stackTrace","stackTrace":{"stringified":true}}}
            """)
        .build();
  }

  static Log4jLogEvent log4jEvent(@Nullable Throwable thrown) {
    StringMapMessage message = new StringMapMessage(16);
    message.put("message", LogEvents.MESSAGE);
    for (int i = 0; i < LogEvents.FIELDS.length; i += 2) {
      message.put((String) LogEvents.FIELDS[i], String.valueOf(LogEvents.FIELDS[i + 1]));
    }
    SortedArrayStringMap context = new SortedArrayStringMap();
    for (String[] pair : LogEvents.CONTEXT) {
      context.putValue(pair[0], pair[1]);
    }
    return Log4jLogEvent.newBuilder()
        .setLoggerName(LogEvents.LOGGER)
        .setLevel(Level.INFO)
        .setMessage(message)
        .setThreadName("worker-17")
        .setContextData(context)
        .setThrown(thrown)
        .setTimeMillis(1_795_178_926_123L)
        .build();
  }
}
