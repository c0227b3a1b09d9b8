package dev.sightline.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.it.output.WrittenFiles;
import dev.sightline.it.server.Management;
import dev.sightline.it.server.Provided;
import dev.sightline.it.server.ServerKind;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Secrets mounted as Kubernetes does it, and a Vault, feed the shop, which knows of neither. */
abstract class ConfigurationTests extends OnServer {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final ServerKind kind;

  ConfigurationTests(ServerKind kind) {
    super(kind);
    this.kind = kind;
  }

  private JsonObject document() {
    try (Management management = Management.of(server)) {
      String json = management.attribute("shop", "Configuration");
      return Json.createReader(new StringReader(json)).readObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonObject named(JsonObject document, String list, String name) {
    return document.getJsonArray(list).getValuesAs(JsonObject.class).stream()
        .filter(each -> each.getString("name").equals(name))
        .findFirst()
        .orElseThrow();
  }

  private JsonObject await(Predicate<JsonObject> condition) {
    Instant limit = Instant.now().plus(LIMIT);
    JsonObject document = document();
    while (!condition.test(document)) {
      assertThat(Instant.now()).as("%s", document).isBefore(limit);
      document = document();
    }
    return document;
  }

  @Test
  void valuesComeFromTheMountedSecretsAndFromVault() {
    JsonObject document = document();

    JsonObject pause = named(document, "entries", "shop.traffic.pause-millis");
    assertThat(pause.getString("source")).isEqualTo("secrets directory");
    assertThat(pause.getInt("ordinal")).isEqualTo(290);
    assertThat(pause.getJsonArray("shadowed").toString()).contains("\"ordinal\":100");
    JsonObject rate = named(document, "entries", "shop.flaky.rate");
    assertThat(rate.getString("source")).isEqualTo("Vault");
    assertThat(rate.getString("value")).isEqualTo("0.25");
    JsonObject key = named(document, "entries", "shop.payment.api-key");
    assertThat(key.getString("source")).isEqualTo("Vault");
    assertThat(key.getBoolean("masked")).isTrue();
    assertThat(named(document, "sources", "Vault").getString("state")).isEqualTo("ok");
    assertThat(named(document, "sources", ".env").getString("state")).isEqualTo("off");
    assertThat(WrittenFiles.containing(server.work(), "key-from-vault")).isEmpty();
    assertThat(WrittenFiles.containing(server.work(), "pw-from-file")).isEmpty();
  }

  @Test
  void aNewVersionOfTheSecretsIsReadWithoutARestart() {
    Provided.of(kind)
        .mount("2", Map.of("shop.traffic.pause-millis", "702", "SHOP_MAIL_PASSWORD", "pw-2"));

    JsonObject document =
        await(
            each ->
                named(each, "entries", "shop.traffic.pause-millis")
                    .getString("value")
                    .equals("702"));

    assertThat(named(document, "entries", "shop.traffic.pause-millis").getBoolean("drifted"))
        .isTrue();
  }

  @Test
  void whenVaultRefusesTheValuesStayAndItIsTold() {
    Provided.of(kind).revoke();
    JsonObject refused =
        await(each -> named(each, "sources", "Vault").getString("state").equals("failed"));
    Provided.of(kind).allow();

    assertThat(named(refused, "sources", "Vault").getString("failure")).contains("403");
    assertThat(named(refused, "entries", "shop.flaky.rate").getString("value")).isEqualTo("0.25");
    await(each -> named(each, "sources", "Vault").getString("state").equals("ok"));
    assertThat(output.since(mark))
        .extracting(each -> each.getString("event", ""))
        .contains("configuration_source_failed", "configuration_source_recovered");
  }
}
