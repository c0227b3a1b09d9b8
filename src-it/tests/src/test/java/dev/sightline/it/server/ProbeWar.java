package dev.sightline.it.server;

import com.example.probe.ProbeServlet;
import dev.sightline.StructuredLogger;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.slf4j.LoggerFactory;

/** Writes the WAR of the application that logs in every way, with the module in it. */
public final class ProbeWar {
  private ProbeWar() {}

  /** With the binding of SLF4J to java.util.logging. */
  public static Path withJdk14(Path file, String... settings) {
    return write(file, jarWith("org.slf4j.jul.JULServiceProvider"), settings);
  }

  /** With SLF4J bound to the module itself. */
  public static Path withOwnBinding(Path file, String... settings) {
    return write(file, new File(System.getProperty("it.slf4j.binding")), settings);
  }

  private static Path write(Path file, File binding, String... settings) {
    WebArchive war =
        ShrinkWrap.create(WebArchive.class, file.getFileName().toString())
            .addClass(ProbeServlet.class)
            .addAsLibrary(jarOf(StructuredLogger.class), "obs-module.jar")
            .addAsLibrary(jarOf(LoggerFactory.class), "slf4j-api.jar")
            // under its own name: Open Liberty caches JARs of WARs by name and date
            .addAsLibrary(binding)
            .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
            .addAsResource(
                new StringAsset(String.join("\n", settings)),
                "META-INF/microprofile-config.properties");
    File target = file.toFile();
    target.getParentFile().mkdirs();
    war.as(ZipExporter.class).exportTo(target, true);
    return file;
  }

  private static File jarWith(String type) {
    try {
      return jarOf(Class.forName(type, false, ProbeWar.class.getClassLoader()));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static File jarOf(Class<?> type) {
    try {
      return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
