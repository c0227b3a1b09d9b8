package dev.sightline.slf4j;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Logger;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * Binds SLF4J 2 to the module. Not registered by the JAR itself, so that it never competes with the
 * binding a WAR has: the small JAR with the classifier {@code slf4j} registers it.
 */
public final class SightlineServiceProvider implements SLF4JServiceProvider, ILoggerFactory {
  private static final String API_VERSION = "2.0.99";

  private final Map<String, Logger> loggers = new ConcurrentHashMap<>();
  private final IMarkerFactory markers = new BasicMarkerFactory();
  private final ThreadMdc mdc = new ThreadMdc();

  @Override
  public Logger getLogger(String name) {
    return loggers.computeIfAbsent(name, each -> new RecorderLogger(each, mdc));
  }

  @Override
  public ILoggerFactory getLoggerFactory() {
    return this;
  }

  @Override
  public IMarkerFactory getMarkerFactory() {
    return markers;
  }

  @Override
  public MDCAdapter getMDCAdapter() {
    return mdc;
  }

  @Override
  public String getRequestedApiVersion() {
    return API_VERSION;
  }

  @Override
  public void initialize() {}
}
