package dev.sightline.benchmarks.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How each server is told to run one WAR. */
enum ServerKind {
  LIBERTY {
    @Override
    List<String> command(Path work, Path war, int port, List<String> jvm) throws IOException {
      Path server = Files.createDirectories(work.resolve("servers/measured"));
      Files.writeString(server.resolve("server.xml"), serverXml(war, port));
      Files.write(server.resolve("jvm.options"), jvm);
      Path wlp = Path.of("liberty-config/target/liberty/wlp").toAbsolutePath();
      return List.of(wlp.resolve("bin/server").toString(), "run", "measured");
    }
  },
  PAYARA {
    @Override
    List<String> command(Path work, Path war, int port, List<String> jvm) {
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(jvm);
      command.addAll(List.of("-jar", Peers.jars("payara-micro").get(0).toString()));
      command.addAll(List.of("--port", String.valueOf(port), "--nocluster"));
      command.addAll(List.of("--rootdir", work.resolve("root").toString()));
      command.addAll(List.of("--deploy", war.toString()));
      return command;
    }
  };

  /** The command that runs the server in the foreground. */
  abstract List<String> command(Path work, Path war, int port, List<String> jvm) throws IOException;

  private static String serverXml(Path war, int port) {
    return """
        <server>
          <featureManager>
            <feature>servlet-6.0</feature>
            <feature>restfulWS-3.1</feature>
            <feature>restfulWSClient-3.1</feature>
            <feature>cdi-4.0</feature>
            <feature>jsonp-2.1</feature>
            <feature>jsonb-3.0</feature>
            <feature>beanValidation-3.0</feature>
            <feature>concurrent-3.0</feature>
            <feature>mpConfig-3.1</feature>
            <feature>mpHealth-4.0</feature>
            <feature>mpMetrics-5.1</feature>
          </featureManager>
          <httpEndpoint id="defaultHttpEndpoint" host="localhost" httpPort="%d" httpsPort="-1"/>
          <mpMetrics authentication="false"/>
          <webApplication location="%s" contextRoot="/%s"/>
        </server>
        """
        .formatted(port, war, HelloWar.ROOT);
  }
}
