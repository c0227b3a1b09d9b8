package dev.sightline.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * WildFly with its own standalone.xml and three changes to it: MicroProfile Health, sign-in by the
 * application (see the console's documentation), and its own lines on standard error.
 */
final class WildFlyLauncher {
  /** What its script starts; without the script, so that the process is the server's own. */
  private static final List<String> JAVA =
      List.of(
          "java",
          "-Xmx512m",
          "-Djava.net.preferIPv4Stack=true",
          "-Djboss.modules.system.pkgs=org.jboss.byteman",
          "--add-exports=java.desktop/sun.awt=ALL-UNNAMED",
          "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
          "--add-exports=java.naming/com.sun.jndi.url.ldap=ALL-UNNAMED",
          "--add-exports=java.naming/com.sun.jndi.url.ldaps=ALL-UNNAMED",
          "--add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED",
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
          "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
          "--add-opens=java.base/java.io=ALL-UNNAMED",
          "--add-opens=java.base/java.net=ALL-UNNAMED",
          "--add-opens=java.base/java.security=ALL-UNNAMED",
          "--add-opens=java.base/java.util=ALL-UNNAMED",
          "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
          "--add-opens=java.management/javax.management=ALL-UNNAMED",
          "--add-opens=java.naming/javax.naming=ALL-UNNAMED");

  private static final List<Change> CHANGES =
      List.of(
          new Change(
              "<application-security-domain name=\"other\" security-domain=\"ApplicationDomain\"/>",
              "<application-security-domain name=\"other\" security-domain=\"ApplicationDomain\""
                  + " integrated-jaspi=\"false\"/>",
              "urn:jboss:domain:undertow"),
          new Change(
              "<extensions>",
              "<extensions><extension module=\"org.wildfly.extension.microprofile.health-smallrye\"/>",
              ""),
          new Change(
              "<subsystem xmlns=\"urn:wildfly:microprofile-config-smallrye:2.0\"/>",
              "<subsystem xmlns=\"urn:wildfly:microprofile-config-smallrye:2.0\"/><subsystem"
                  + " xmlns=\"urn:wildfly:microprofile-health-smallrye:3.0\""
                  + " security-enabled=\"false\"/>",
              ""),
          new Change(
              "<console-handler name=\"CONSOLE\">",
              "<console-handler name=\"CONSOLE\"><target name=\"System.err\"/>",
              ""));

  private WildFlyLauncher() {}

  /**
   * What is replaced.
   *
   * @param after where the search begins; may be empty
   */
  private record Change(String old, String now, String after) {
    String in(String text) {
      int at = text.indexOf(old, text.indexOf(after));
      if (at < 0) {
        throw new IllegalStateException("not in standalone.xml: " + old);
      }
      return text.substring(0, at) + now + text.substring(at + old.length());
    }
  }

  static Server start() {
    return start("wildfly", Workplace.settings(ServerKind.WILDFLY), List.of());
  }

  /**
   * Starts one with the WARs of all servers.
   *
   * @param name of its directory
   * @param settings environment variables
   * @param further WARs, deployed under the names of their files
   */
  static Server start(String name, Map<String, String> settings, List<Path> further) {
    Path work = Workplace.emptyDirectory(name);
    List<Path> applications = new ArrayList<>(further);
    applications.addAll(Workplace.applications());
    Server running = launch(work, applications, settings);
    running.process().awaitOk(Workplace.startAddresses(running));
    return running;
  }

  /** Starts a server with these WARs; the caller waits until it is up. */
  static Server launch(Path work, List<Path> applications, Map<String, String> settings) {
    Path home = Workplace.given("it.wildfly");
    Path base = work.resolve("standalone");
    configure(home.resolve("standalone/configuration"), base.resolve("configuration"));
    for (Path war : applications) {
      // WildFly takes the context root from the name of the file
      String file = war.getFileName().toString().replace("admin-console", "sightline");
      Workplace.copy(war, base.resolve("deployments").resolve(file));
    }
    int port = Workplace.freePort();
    List<String> command = new ArrayList<>(JAVA);
    command.set(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-jar",
            home.resolve("jboss-modules.jar").toString(),
            "-mp",
            home.resolve("modules").toString(),
            "org.jboss.as.standalone",
            "-Djboss.home.dir=" + home,
            "-Djboss.server.base.dir=" + base,
            "-Djboss.http.port=" + port,
            "-Djboss.https.port=" + Workplace.freePort(),
            "-Djboss.management.http.port=" + Workplace.freePort()));
    ServerProcess process = ServerProcess.start(work, command, settings);
    return new Server(ServerKind.WILDFLY, port, process, work);
  }

  private static void configure(Path from, Path to) {
    for (String file :
        List.of(
            "logging.properties",
            "application-users.properties",
            "application-roles.properties",
            "mgmt-users.properties",
            "mgmt-groups.properties")) {
      Workplace.copy(from.resolve(file), to.resolve(file));
    }
    try {
      String text = Files.readString(from.resolve("standalone.xml"));
      for (Change each : CHANGES) {
        text = each.in(text);
      }
      Workplace.write(to.resolve("standalone.xml"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
