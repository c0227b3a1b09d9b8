package dev.sightline.it.server;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Starts each server when it is first asked for, and stops all of them with this process. */
public final class Servers {
  private static final Map<ServerKind, Server> RUNNING = new EnumMap<>(ServerKind.class);
  private static final Map<ServerKind, RuntimeException> FAILED = new EnumMap<>(ServerKind.class);

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(Servers::stopAll, "stop-servers"));
  }

  private Servers() {}

  /** The one server of this kind, up and answering; one that failed to start is not tried again. */
  public static synchronized Server get(ServerKind kind) {
    if (FAILED.containsKey(kind)) {
      throw new IllegalStateException(kind + " did not start", FAILED.get(kind));
    }
    try {
      return RUNNING.computeIfAbsent(kind, Servers::start);
    } catch (RuntimeException e) {
      FAILED.put(kind, e);
      throw e;
    }
  }

  private static Server start(ServerKind kind) {
    return switch (kind) {
      case LIBERTY -> LibertyLauncher.start();
      case PAYARA -> PayaraLauncher.start();
      case WILDFLY -> WildFlyLauncher.start();
    };
  }

  /**
   * A server of its own for a test, with the WARs of all servers and further ones; stopped with
   * this process.
   */
  public static Server start(
      ServerKind kind, String name, Map<String, String> settings, List<Path> further) {
    return start(kind, name, settings, further, List.of());
  }

  /**
   * The same.
   *
   * @param libertyConfiguration lines of a server.xml that come on top on Open Liberty
   */
  public static Server start(
      ServerKind kind,
      String name,
      Map<String, String> settings,
      List<Path> further,
      List<String> libertyConfiguration) {
    Map<String, String> variables = new HashMap<>(Workplace.settings());
    variables.putAll(settings);
    Server started =
        switch (kind) {
          case LIBERTY -> LibertyLauncher.start(name, variables, further, libertyConfiguration);
          case PAYARA -> PayaraLauncher.start(name, variables, further);
          case WILDFLY -> WildFlyLauncher.start(name, variables, further);
        };
    Runtime.getRuntime().addShutdownHook(new Thread(started.process()::close, "stop-" + name));
    return started;
  }

  private static synchronized void stopAll() {
    RUNNING.values().forEach(server -> server.process().close());
  }
}
