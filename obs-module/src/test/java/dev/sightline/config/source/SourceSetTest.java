package dev.sightline.config.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.config.source.SourceStatus.State;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceSetTest {
  private final Path directory;
  private final Map<String, String> environment = new HashMap<>();
  private final Properties system = new Properties();
  private ClassLoader loader = new NoResources();

  SourceSetTest(@TempDir Path directory) {
    this.directory = directory;
  }

  private SourceSet build() {
    return new SourceSetBuilder(environment, system, loader).build();
  }

  private Path write(String name, String content) throws Exception {
    return Files.writeString(directory.resolve(name), content);
  }

  private static List<String> names(SourceSet set) {
    return set.sources().stream().map(ConfigSource::getName).toList();
  }

  private static String off(SourceSet set, String name) {
    return set.statuses().stream()
        .filter(each -> each.state() == State.OFF && each.name().equals(name))
        .map(SourceStatus::reason)
        .findFirst()
        .orElse("");
  }

  @Test
  void without_anything_to_read_all_are_off_and_say_why() {
    system.setProperty("sightline.config.dotenv", "none");
    system.setProperty("sightline.config.secrets-dir", "none");
    SourceSet set = build();

    assertThat(set.sources()).isEmpty();
    assertThat(off(set, ".env")).isEqualTo("switched off by sightline.config.dotenv");
    assertThat(off(set, "secrets directory"))
        .isEqualTo("switched off by sightline.config.secrets-dir");
    assertThat(off(set, "NAME_FILE")).isEqualTo("no name ends in _FILE");
    assertThat(off(set, "Vault")).isEqualTo("no address is set");
  }

  @Test
  void they_come_in_the_order_of_their_ordinals() throws Exception {
    Path file = write(".env", "SIGHTLINE_ENVIRONMENT=staging\nA=plain\nB=plain\nC=plain\n");
    write(".env.staging", "A=staging\nB=staging\n");
    write("pointed", "from file");
    Files.createDirectories(directory.resolve("secrets"));
    write("secrets/d", "secret");
    environment.put("A_FILE", directory.resolve("pointed").toString());
    system.setProperty("sightline.config.dotenv", file.toString());
    system.setProperty("sightline.config.secrets-dir", directory.resolve("secrets").toString());

    SourceSet set = build();

    assertThat(names(set))
        .containsExactly("NAME_FILE", ".env.staging", ".env", "secrets directory");
    assertThat(set.sources().stream().map(ConfigSource::getOrdinal))
        .containsExactly(298, 296, 295, 290);
    assertThat(set.sources().get(1).position("b")).isEqualTo("line 2");
  }

  @Test
  void the_environment_is_known_by_its_other_names() throws Exception {
    Path file = write(".env", "A=1");
    write(".env.test", "A=2");
    system.setProperty("sightline.config.dotenv", file.toString());
    environment.put("SIGHTLINE_ENVIRONMENT", "testing");

    assertThat(names(build())).contains(".env.test");
  }

  @Test
  void a_file_asked_for_that_does_not_exist_is_a_failure() {
    system.setProperty("sightline.config.dotenv", directory.resolve("gone.env").toString());
    system.setProperty("sightline.config.secrets-dir", directory.resolve("gone").toString());

    assertThat(build().sources())
        .allSatisfy(each -> assertThat(each.status().state()).isEqualTo(State.FAILED))
        .hasSize(2);
  }

  @Test
  void what_controls_them_may_stand_in_the_applications_own_file() throws Exception {
    Files.createDirectories(directory.resolve("META-INF"));
    write("x.env", "X=1");
    write(
        "META-INF/microprofile-config.properties",
        "base="
            + directory
            + "\nsightline.config.dotenv=${base}/${file:x}.env\n%prod.sightline.config.dotenv=none");
    loader = new URLClassLoader(new URL[] {directory.toUri().toURL()}, null);

    assertThat(build().sources().get(0).getValue("x")).isEqualTo("1");

    environment.put("MP_CONFIG_PROFILE", "prod");
    assertThat(off(build(), ".env")).startsWith("switched off");
  }

  @Test
  void an_ordinal_may_be_set_in_the_source() throws Exception {
    Path file = write(".env", "config_ordinal=350\nA=1");
    system.setProperty("sightline.config.dotenv", file.toString());

    assertThat(build().sources().get(0).getOrdinal()).isEqualTo(350);
  }

  @Test
  void secrets_are_read_again_in_the_background_until_closed() throws Exception {
    Files.createDirectories(directory.resolve("secrets"));
    write("secrets/key", "one");
    ValuesSource source =
        new ValuesSource("s", 1, "", new SecretsDirectory(directory.resolve("secrets"))).refresh();
    BlockingQueue<SourceStatus> told = new LinkedBlockingQueue<>();
    SourceSet set =
        new SourceSet(
            List.of(source), List.of(source), List.of(), Duration.ofMillis(20), name -> null);
    assertThat(threads()).as("no thread before the application starts").isZero();

    set.keepFresh(told::add);
    write("secrets/key", "two");
    await(() -> "two".equals(source.getValue("key")));
    Files.delete(directory.resolve("secrets/key"));
    Files.delete(directory.resolve("secrets"));

    SourceStatus failed = told.poll(10, TimeUnit.SECONDS);
    assertThat(failed).isNotNull();
    assertThat(failed.state()).isEqualTo(State.FAILED);
    assertThat(source.getValue("key")).as("values stay").isEqualTo("two");
    Files.createDirectories(directory.resolve("secrets"));
    SourceStatus recovered = told.poll(10, TimeUnit.SECONDS);
    assertThat(recovered).isNotNull();
    assertThat(recovered.state()).isEqualTo(State.OK);

    set.close();
    await(() -> threads() == 0);
  }

  @Test
  void the_same_application_gets_the_same_sources() {
    assertThat(new SightlineSources().getConfigSources(loader))
        .isEqualTo(new SightlineSources().getConfigSources(loader));
    assertThat(SourceSet.current()).isSameAs(SourceSet.current());
  }

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(each -> each.getName().equals("sightline-config"))
        .count();
  }

  private static void await(java.util.function.BooleanSupplier condition) throws Exception {
    long limit = System.nanoTime() + 10_000_000_000L;
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(limit);
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }
}
