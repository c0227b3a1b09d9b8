package dev.sightline.it.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A server of its own with the console and one application that is expected not to start. */
public final class RefusedServer {
  private static final String CLASSES = "dev/sightline/it/refused/";

  private RefusedServer() {}

  /**
   * Starts the process and does not wait.
   *
   * @param classes simple names in the package {@code refused}
   * @param variables environment variables
   * @param dotenv the lines of the {@code .env} file
   */
  public static Server start(
      ServerKind kind, List<String> classes, Map<String, String> variables, String dotenv) {
    Path work = Workplace.emptyDirectory("refused-" + kind);
    Path file = Workplace.write(work.resolve("refused.env"), dotenv);
    Path war = war(work.resolve("war/refused.war"), classes);
    Map<String, String> all = new HashMap<>(variables);
    all.put("JAVA_HOME", System.getProperty("java.home"));
    all.put("SIGHTLINE_CONFIG_DOTENV", file.toString());
    all.put("SIGHTLINE_CONFIG_SECRETS_DIR", "none");
    int port = Workplace.freePort();
    return switch (kind) {
      case LIBERTY -> new Server(kind, port, liberty(work, war, port, all), work);
      case PAYARA -> new Server(kind, port, payara(work, war, port, all), work);
      case WILDFLY -> WildFlyLauncher.launch(work, List.of(war, console()), all);
    };
  }

  private static ServerProcess liberty(
      Path work, Path war, int port, Map<String, String> variables) {
    Path server = work.resolve("servers/it");
    Workplace.copy(war, server.resolve("apps/refused.war"));
    Workplace.copy(console(), server.resolve("apps/sightline.war"));
    // the password of the keys that sign sessions; without it nobody can sign in
    Workplace.copy(
        Workplace.given("it.liberty.config").resolve("server.env"), server.resolve("server.env"));
    Workplace.write(
        server.resolve("server.xml"),
        "<server><featureManager><feature>servlet-6.0</feature><feature>restfulWS-3.1</feature>",
        "<feature>cdi-4.0</feature><feature>jsonp-2.1</feature><feature>beanValidation-3.0</feature>",
        "<feature>mpConfig-3.1</feature><feature>mpHealth-4.0</feature>",
        "<feature>faces-4.0</feature><feature>expressionLanguage-5.0</feature>",
        "<feature>appSecurity-5.0</feature></featureManager>",
        "<applicationMonitor pollingRate='500ms'/>",
        "<httpEndpoint id='defaultHttpEndpoint' host='localhost' httpPort='" + port + "'",
        " httpsPort='-1'/><logging consoleFormat='dev' appsWriteJson='true'/>",
        "<webApplication location='refused.war' contextRoot='/refused'/>",
        "<webApplication location='sightline.war' contextRoot='/sightline'/></server>");
    variables.put("WLP_USER_DIR", work.toString());
    Path command = Workplace.given("it.wlp").resolve("bin/server");
    return ServerProcess.start(work, List.of(command.toString(), "run", "it"), variables);
  }

  private static ServerProcess payara(
      Path work, Path war, int port, Map<String, String> variables) {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-jar",
            Workplace.given("it.payara.micro").toString(),
            "--port",
            String.valueOf(port),
            "--nocluster",
            "--rootdir",
            work.resolve("root").toString(),
            "--deploy",
            war.toString(),
            "--deploy",
            Workplace.copy(console(), work.resolve("war/sightline.war")).toString());
    return ServerProcess.start(work, command, variables);
  }

  private static Path console() {
    return deployed("admin-console.war");
  }

  private static Path deployed(String file) {
    return Workplace.applications().stream()
        .filter(each -> each.endsWith(file))
        .findFirst()
        .orElseThrow();
  }

  /** The module as the shop has it, and these classes. */
  private static Path war(Path war, List<String> classes) {
    Path shop = deployed("shop.war");
    try {
      Files.createDirectories(war.getParent());
      try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(war));
          ZipFile from = new ZipFile(shop.toFile())) {
        ZipEntry module =
            from.stream()
                .filter(each -> each.getName().startsWith("WEB-INF/lib/obs-module"))
                .findFirst()
                .orElseThrow();
        add(out, "WEB-INF/lib/obs-module.jar", from.getInputStream(module));
        for (String each : classes) {
          String name = CLASSES + each + ".class";
          add(
              out,
              "WEB-INF/classes/" + name,
              RefusedServer.class.getClassLoader().getResourceAsStream(name));
        }
      }
      return war;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(ZipOutputStream out, String name, InputStream content)
      throws IOException {
    out.putNextEntry(new ZipEntry(name));
    try (InputStream in = content) {
      in.transferTo((OutputStream) out);
    }
    out.closeEntry();
  }
}
