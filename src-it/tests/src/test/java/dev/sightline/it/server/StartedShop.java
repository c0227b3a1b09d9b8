package dev.sightline.it.server;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * What one start of a server with nothing but the shop on it cost.
 *
 * @param wallMillis from the start of the process to the first answer
 * @param cpuMillis of the process until then
 * @param heapBytes used after a collection, idle
 */
public record StartedShop(long wallMillis, long cpuMillis, long heapBytes) {
  private static final String MODULE = "WEB-INF/lib/obs-module";

  /** Starts one, measures it and stops it. */
  public static StartedShop of(ServerKind kind, boolean withModule) {
    Path work = Workplace.emptyDirectory("start-" + kind);
    Path war = war(work.resolve("war/shop.war"), withModule);
    long begin = System.nanoTime();
    Server server =
        switch (kind) {
          case LIBERTY -> liberty(work, war);
          case PAYARA -> PayaraLauncher.launch(work, List.of(war), List.of());
          case WILDFLY -> WildFlyLauncher.launch(work, List.of(war), Workplace.settings());
        };
    try {
      server.process().awaitOk(List.of(server.uri("/shop/api/orders")));
      long wall = (System.nanoTime() - begin) / 1_000_000;
      return measured(server, wall);
    } finally {
      server.process().close();
    }
  }

  @SuppressWarnings("BanJNDI") // the address is the one the server's own process gave us
  private static StartedShop measured(Server server, long wall) {
    long cpu = server.process().cpu().toMillis();
    try {
      VirtualMachine machine = VirtualMachine.attach(String.valueOf(server.process().pid()));
      String address = machine.startLocalManagementAgent();
      machine.detach();
      try (JMXConnector connector = JMXConnectorFactory.connect(new JMXServiceURL(address))) {
        MBeanServerConnection connection = connector.getMBeanServerConnection();
        MemoryMXBean memory =
            ManagementFactory.newPlatformMXBeanProxy(
                connection, ManagementFactory.MEMORY_MXBEAN_NAME, MemoryMXBean.class);
        memory.gc();
        Thread.sleep(1_000);
        memory.gc();
        return new StartedShop(wall, cpu, memory.getHeapMemoryUsage().getUsed());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (AttachNotSupportedException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Server liberty(Path work, Path war) {
    Path configured = Workplace.given("it.liberty.config");
    Path server = work.resolve("servers/it");
    Workplace.copy(war, server.resolve("apps/shop.war"));
    Workplace.write(server.resolve("server.xml"), withoutConsole(configured));
    int port = Workplace.freePort();
    Workplace.write(
        server.resolve("bootstrap.properties"), "http.port=" + port, "shop.traffic.enabled=false");
    Workplace.write(server.resolve("jvm.options"), "-Xmx512m");
    java.util.Map<String, String> variables = new java.util.HashMap<>(Workplace.settings());
    variables.put("WLP_USER_DIR", work.toString());
    Path command = Workplace.given("it.wlp").resolve("bin/server");
    ServerProcess process =
        ServerProcess.start(work, List.of(command.toString(), "run", "it"), variables);
    return new Server(ServerKind.LIBERTY, port, process, work);
  }

  private static String withoutConsole(Path configured) {
    try {
      return Files.readString(configured.resolve("server.xml"))
          .replaceAll("<webApplication location=\"admin-console[^>]*/>", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path war(Path file, boolean withModule) {
    Path shop =
        Workplace.applications().stream()
            .filter(each -> each.endsWith("shop.war"))
            .findFirst()
            .orElseThrow();
    try {
      Files.createDirectories(file.getParent());
      try (ZipFile from = new ZipFile(shop.toFile());
          ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
        for (ZipEntry each : java.util.Collections.list(from.entries())) {
          if (withModule || !each.getName().startsWith(MODULE)) {
            out.putNextEntry(new ZipEntry(each.getName()));
            copy(from.getInputStream(each), out);
            out.closeEntry();
          }
        }
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(InputStream from, OutputStream to) throws IOException {
    try (InputStream in = from) {
      in.transferTo(to);
    }
  }
}
