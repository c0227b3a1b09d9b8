package dev.sightline.it.works;

import com.example.works.WorksApplication;
import com.example.works.night.Nights;
import com.example.works.own.OwnAnswers;
import com.example.works.post.PostOffice;
import dev.sightline.StructuredLogger;
import dev.sightline.it.server.ServerKind;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Writes the WARs, with the module in each. */
final class WorksWars {
  private static final String FACES =
      """
      <faces-config xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0"/>
      """;
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html xmlns="http://www.w3.org/1999/xhtml" xmlns:h="jakarta.faces.html">
        <h:head><title>Works</title></h:head>
        <h:body><h:outputText value="#{1 + 1} parcels"/></h:body>
      </html>
      """;

  /** Sweeps, then stores parcels three at a time. */
  private static final String NIGHT =
      """
      <job id="%s" xmlns="https://jakarta.ee/xml/ns/jakartaee" version="2.0">
        <step id="sweep" next="store"><batchlet ref="sweeper"/></step>
        <step id="store">
          <chunk item-count="3"><reader ref="parcelReader"/><writer ref="parcelWriter"/></chunk>
        </step>
      </job>
      """;

  private final Path directory;

  WorksWars(Path directory) {
    this.directory = directory;
  }

  /** All of them; what needs a broker of the server only where it has one. */
  List<Path> write(ServerKind kind) {
    WebArchive works =
        war("works.war")
            .addPackage(WorksApplication.class.getPackage())
            .addAsWebInfResource(new StringAsset(FACES), "faces-config.xml")
            .addAsWebResource(new StringAsset(PAGE), "page.xhtml")
            .addPackage(Nights.class.getPackage())
            .addAsResource(job("night"), "META-INF/batch-jobs/night.xml")
            .addAsResource(job("spoiled"), "META-INF/batch-jobs/spoiled.xml")
            .addAsResource(
                new StringAsset(
                    """
                    sightline.flows.time-limit=3s
                    sightline.errors.operational-types=com.example.works.Troubles$StrikeException
                    sightline.rate-limit.counter.limit=2
                    sightline.rate-limit.counter.window=1m
                    sightline.rate-limit.counter.key=header:X-Api-Key
                    """),
                "META-INF/microprofile-config.properties");
    if (kind == ServerKind.LIBERTY) {
      works.addPackage(PostOffice.class.getPackage());
    }
    return List.of(
        export(works),
        export(own("own-validation.war").addClass(OwnAnswers.ForValidation.class)),
        export(own("own-violations.war").addClass(OwnAnswers.ForViolations.class)),
        export(own("own-all.war").addClass(OwnAnswers.ForAll.class)));
  }

  private static StringAsset job(String name) {
    return new StringAsset(NIGHT.formatted(name));
  }

  private static WebArchive own(String name) {
    // a class brings all its inner ones with it: each WAR takes the mapper it wants
    return war(name)
        .addClass(OwnAnswers.class)
        .addClass(OwnAnswers.OwnApplication.class)
        .deleteClasses(
            OwnAnswers.ForAll.class,
            OwnAnswers.ForValidation.class,
            OwnAnswers.ForViolations.class);
  }

  private static WebArchive war(String name) {
    return ShrinkWrap.create(WebArchive.class, name)
        .addAsLibrary(jarOf(StructuredLogger.class), "obs-module.jar")
        .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
  }

  private Path export(WebArchive war) {
    File file = directory.resolve(war.getName()).toFile();
    file.getParentFile().mkdirs();
    war.as(ZipExporter.class).exportTo(file, true);
    return file.toPath();
  }

  private static File jarOf(Class<?> type) {
    try {
      return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
