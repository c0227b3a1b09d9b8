package dev.sightline.console.security;

import java.lang.management.ManagementFactory;
import java.util.Optional;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.eclipse.microprofile.config.Config;

/** Where a browser on this machine finds the console. */
public final class ConsoleUrl {
  /** The console's own address, such as {@code https://ops.example.org/sightline}. */
  static final String KEY = "sightline.console.url";

  private ConsoleUrl() {}

  /** The configured address; empty where there is none. */
  public static String configured(Config config) {
    return config.getOptionalValue(KEY, String.class).map(String::strip).orElse("");
  }

  /**
   * The configured address, else one made of the port that Open Liberty or Payara tell, else just
   * the path.
   */
  static String of(Config config, String contextPath) {
    return config
        .getOptionalValue(KEY, String.class)
        .map(String::strip)
        .filter(url -> !url.isEmpty())
        .or(() -> port(config).map(port -> "http://localhost:" + port + contextPath))
        .orElse(contextPath + " on this server's HTTP port");
  }

  private static Optional<Integer> port(Config config) {
    return libertyPort()
        .or(() -> config.getOptionalValue("payara.instance.http.port", Integer.class))
        .filter(port -> port > 0);
  }

  private static Optional<Integer> libertyPort() {
    try {
      MBeanServer server = ManagementFactory.getPlatformMBeanServer();
      ObjectName endpoint =
          new ObjectName("WebSphere:feature=channelfw,type=endpoint,name=defaultHttpEndpoint");
      return server.isRegistered(endpoint)
              && server.getAttribute(endpoint, "Port") instanceof Integer port
          ? Optional.of(port)
          : Optional.empty();
    } catch (JMException e) {
      return Optional.empty();
    }
  }
}
