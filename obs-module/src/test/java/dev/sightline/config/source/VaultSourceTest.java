package dev.sightline.config.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.config.source.SourceStatus.State;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultSourceTest {
  private final Path directory;
  private FakeVault vault;
  private final Map<String, String> environment = new HashMap<>();

  VaultSourceTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @BeforeEach
  void start() throws Exception {
    vault = new FakeVault();
    vault.secrets.put("secret/data/shop", "{\"SHOP_API_KEY\":\"k-1\",\"db\":{\"password\":\"p\"}}");
    environment.put("VAULT_ADDR", vault.address());
    environment.put("VAULT_TOKEN", "root-1");
    environment.put("VAULT_PATH", "secret/shop");
    environment.put("SIGHTLINE_CONFIG_DOTENV", "none");
    environment.put("SIGHTLINE_CONFIG_SECRETS_DIR", "none");
  }

  @AfterEach
  void stop() {
    vault.close();
  }

  private ValuesSource source() {
    SourceSet set = new SourceSetBuilder(environment, new Properties(), new NoResources()).build();
    return (ValuesSource)
        set.sources().stream().filter(s -> s.getName().equals("Vault")).findFirst().orElseThrow();
  }

  @Test
  void reads_the_secret_with_a_token() {
    ValuesSource source = source();

    assertThat(source.getValue("shop.api-key")).isEqualTo("k-1");
    assertThat(source.getValue("db.password")).isEqualTo("p");
    assertThat(source.position("db.password")).isEqualTo("secret/data/shop");
    assertThat(source.getOrdinal()).isEqualTo(270);
    SourceStatus status = source.status();
    assertThat(status.state()).isEqualTo(State.OK);
    assertThat(status.keys()).isEqualTo(2);
    assertThat(status.location()).isEqualTo(vault.address() + " secret/data/shop");
  }

  @Test
  void is_asked_once_and_not_at_every_look_up() {
    ValuesSource source = source();
    int asked = vault.requests.size();

    for (int i = 0; i < 1_000; i++) {
      source.getValue("shop.api-key");
    }

    assertThat(vault.requests).hasSize(asked).containsOnlyOnce("GET secret/data/shop");
  }

  @Test
  void values_of_every_json_type_become_text() {
    vault.secrets.put(
        "secret/data/shop",
        "{\"n\":5,\"b\":true,\"l\":[\"a\",\"b,c\",1],\"nothing\":null,\"o\":{\"x\":{\"y\":\"z\"}}}");

    ValuesSource source = source();

    assertThat(source.getProperties())
        .isEqualTo(Map.of("n", "5", "b", "true", "l", "a,b\\,c,1", "o.x.y", "z"));
  }

  @Test
  void several_paths_are_read_and_the_first_counts() {
    vault.secrets.put("secret/data/all", "{\"SHOP_API_KEY\":\"k-2\",\"other\":\"o\"}");
    environment.put("VAULT_PATH", "secret/data/shop, secret/all");

    ValuesSource source = source();

    assertThat(source.getValue("shop.api-key")).isEqualTo("k-1");
    assertThat(source.getValue("other")).isEqualTo("o");
  }

  @Test
  void logs_in_with_the_service_account_and_again_when_its_token_is_revoked() throws Exception {
    vault.roles.put("shop-role", "jwt-1");
    environment.remove("VAULT_TOKEN");
    environment.put("SIGHTLINE_CONFIG_VAULT_ROLE", "shop-role");
    Path identity = Files.writeString(directory.resolve("token"), "jwt-1\n");
    environment.put("SIGHTLINE_CONFIG_VAULT_IDENTITY_FILE", identity.toString());
    ValuesSource source = source();
    assertThat(source.getValue("shop.api-key")).isEqualTo("k-1");

    vault.tokens.clear();
    vault.secrets.put("secret/data/shop", "{\"SHOP_API_KEY\":\"rotated\"}");
    source.refresh();

    assertThat(source.getValue("shop.api-key")).isEqualTo("rotated");
    assertThat(source.status().state()).isEqualTo(State.OK);
    assertThat(vault.logins).hasValue(2);
  }

  @Test
  void a_rotated_token_file_is_read_again() throws Exception {
    Path file = Files.writeString(directory.resolve("token"), "root-1");
    environment.remove("VAULT_TOKEN");
    environment.put("VAULT_TOKEN_FILE", file.toString());
    SourceSet set = new SourceSetBuilder(environment, new Properties(), new NoResources()).build();
    ValuesSource files = (ValuesSource) set.sources().get(0);
    ValuesSource source = (ValuesSource) set.sources().get(1);
    assertThat(source.getValue("shop.api-key")).isEqualTo("k-1");

    vault.tokens.clear();
    vault.tokens.add("root-2");
    Files.writeString(file, "root-2");
    vault.secrets.put("secret/data/shop", "{\"SHOP_API_KEY\":\"k-2\"}");
    files.refresh();
    source.refresh();

    assertThat(source.getValue("shop.api-key")).isEqualTo("k-2");
  }

  @Test
  void when_it_is_refused_later_values_stay_and_the_state_says_so() {
    ValuesSource source = source();
    vault.tokens.clear();

    source.refresh();

    assertThat(source.getValue("shop.api-key")).isEqualTo("k-1");
    assertThat(source.status().state()).isEqualTo(State.FAILED);
    assertThat(source.status().reason())
        .isEqualTo(
            "answered 403 (permission denied) to secret/data/shop; values read before are kept");
  }

  @Test
  void what_goes_wrong_is_named_and_nothing_of_the_answer_is_repeated() {
    for (int each : new int[] {400, 403, 404, 429, 500, 503}) {
      vault.status = each;
      SourceStatus status = source().status();
      assertThat(status.state()).isEqualTo(State.FAILED);
      assertThat(status.reason()).contains(String.valueOf(each)).doesNotContain("hunter2", "root");
    }
    vault.status = 200;
    vault.body = "<html>hunter2";
    assertThat(source().status().reason())
        .isEqualTo("answered with something that is no JSON object");
  }

  @Test
  void when_it_hangs_the_start_goes_on_after_the_limit() {
    vault.stuck = new CountDownLatch(1);
    environment.put("SIGHTLINE_CONFIG_VAULT_TIMEOUT", "200ms");
    long start = System.nanoTime();

    ValuesSource source = source();

    assertThat((System.nanoTime() - start) / 1_000_000).isBetween(150L, 3_000L);
    assertThat(source.status().state()).isEqualTo(State.FAILED);
    assertThat(source.status().reason()).contains("200 ms");
    assertThat(source.getValue("shop.api-key")).isNull();

    vault.stuck.countDown();
    source.refresh();
    assertThat(source.getValue("shop.api-key")).isEqualTo("k-1");
  }

  @Test
  void when_it_is_down_the_rest_works() {
    vault.close();

    SourceStatus status = source().status();

    assertThat(status.state()).isEqualTo(State.FAILED);
    assertThat(status.reason()).isEqualTo("could not be reached (ConnectException)");
  }

  @Test
  void what_is_missing_for_it_is_told() {
    environment.remove("VAULT_PATH");
    assertThat(source().status().reason())
        .isEqualTo("has no path: set sightline.config.vault.path");

    environment.put("VAULT_PATH", "secret/shop");
    environment.remove("VAULT_TOKEN");
    assertThat(source().status().reason()).isEqualTo("has neither a token nor a role");

    environment.put("VAULT_TOKEN", "bad\ntoken\u0000");
    assertThat(source().status().reason()).contains("cannot be sent").doesNotContain("bad");

    environment.put("VAULT_ADDR", "vault:8200");
    assertThat(source().status().reason()).contains("http://");
  }

  @Test
  void the_namespace_is_sent() {
    vault.namespace = "team-a";
    assertThat(source().status().state()).isEqualTo(State.FAILED);

    environment.put("VAULT_NAMESPACE", "team-a");
    assertThat(source().status().state()).isEqualTo(State.OK);
  }
}
