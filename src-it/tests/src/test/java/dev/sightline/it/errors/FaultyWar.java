package dev.sightline.it.errors;

import com.example.faulty.FaultyApplication;
import com.example.faulty.messages.MessagesServlet;
import dev.sightline.StructuredLogger;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.LoggerFactory;

/** Writes the WAR of the application that fails, with the module in it. */
final class FaultyWar {
  private static final String WEB_XML =
      """
      <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
        <data-source>
          <name>java:app/jdbc/errors</name>
          <class-name>%s</class-name>
          <url>%s</url>
        </data-source>
      </web-app>
      """;

  private final WebArchive war;

  private FaultyWar(String name) {
    war =
        ShrinkWrap.create(WebArchive.class, name)
            .addPackage(FaultyApplication.class.getPackage())
            .addAsLibrary(jarOf(StructuredLogger.class), "obs-module.jar")
            .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
  }

  static FaultyWar named(String name) {
    return new FaultyWar(name);
  }

  /** Defines the data source {@code java:app/jdbc/errors}, and brings its driver. */
  FaultyWar withDataSource(String url) {
    war.addAsLibrary(jarOf(PGSimpleDataSource.class), "postgresql.jar")
        .setWebXML(new StringAsset(WEB_XML.formatted(PGSimpleDataSource.class.getName(), url)));
    return this;
  }

  /** Brings the client of Kafka, and a servlet that reads the topic of Jakarta Messaging. */
  FaultyWar withKafkaAndMessaging() {
    war.addPackage(MessagesServlet.class.getPackage())
        .addAsLibrary(jarOf(KafkaProducer.class), "kafka-clients.jar")
        .addAsLibrary(jarOf(LoggerFactory.class), "slf4j-api.jar");
    return this;
  }

  Path write(Path file) {
    File target = file.toFile();
    target.getParentFile().mkdirs();
    war.as(ZipExporter.class).exportTo(target, true);
    return file;
  }

  /** The JAR of the driver, for a server's own data source. */
  static Path driver() {
    return jarOf(PGSimpleDataSource.class).toPath();
  }

  private static File jarOf(Class<?> type) {
    try {
      return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
