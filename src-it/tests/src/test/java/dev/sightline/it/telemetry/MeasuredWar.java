package dev.sightline.it.telemetry;

import com.example.measured.MeasuredApplication;
import dev.sightline.StructuredLogger;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.h2.Driver;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Writes the WAR of the application that measures its own things, with the module in it. */
public final class MeasuredWar {
  private MeasuredWar() {}

  /**
   * Writes it.
   *
   * @param settings lines of its configuration
   */
  public static Path write(Path file, String... settings) {
    WebArchive war =
        ShrinkWrap.create(WebArchive.class, file.getFileName().toString())
            .addPackage(MeasuredApplication.class.getPackage())
            .addAsLibrary(jarOf(StructuredLogger.class), "obs-module.jar")
            .addAsLibrary(jarOf(Driver.class), "h2.jar")
            .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
            .addAsResource(
                new StringAsset(String.join("\n", settings)),
                "META-INF/microprofile-config.properties");
    File target = file.toFile();
    target.getParentFile().mkdirs();
    war.as(ZipExporter.class).exportTo(target, true);
    return file;
  }

  private static File jarOf(Class<?> type) {
    try {
      return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
