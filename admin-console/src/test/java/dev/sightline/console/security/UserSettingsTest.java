package dev.sightline.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.console.fake.FakeConfig;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UserSettingsTest {
  private static final String HASH =
      PasswordHash.of("a long password".toCharArray(), 10_000).toString();

  @Test
  void readsUsersByPropertyName() {
    UserSettings settings =
        UserSettings.read(
            FakeConfig.of(
                "sightline.console.users.maria.lopez.password-hash", HASH,
                "sightline.console.users.maria.lopez.roles", "sightline-viewer, sightline-operator",
                "sightline.other", "x"));
    assertThat(settings.problems()).isEmpty();
    assertThat(settings.users()).containsOnlyKeys("maria.lopez");
    assertThat(settings.users().values())
        .singleElement()
        .satisfies(
            user ->
                assertThat(user.roles())
                    .isEqualTo(Set.of("sightline-viewer", "sightline-operator")));
  }

  @Test
  void readsUsersFromTheEnvironment() {
    UserSettings settings =
        UserSettings.read(
            FakeConfig.of(
                "SIGHTLINE_CONSOLE_USERS_OPS_PASSWORD_HASH",
                HASH,
                "SIGHTLINE_CONSOLE_USERS_OPS_ROLES",
                "sightline-operator"));
    assertThat(settings.problems()).isEmpty();
    assertThat(settings.users()).containsOnlyKeys("ops");
  }

  @Test
  void namesTheKeyOfAProblemAndNeverAValue() {
    UserSettings settings =
        UserSettings.read(
            FakeConfig.of(
                "sightline.console.users.a.password-hash", "hunter2",
                "sightline.console.users.a.roles", "sightline-viewer",
                "sightline.console.users.b.password-hash", HASH,
                "sightline.console.users.b.roles", "root",
                "sightline.console.users.c.roles", "sightline-viewer",
                "sightline.console.users.d.password-hash", HASH));
    assertThat(settings.users()).isEmpty();
    assertThat(settings.problems())
        .hasSize(4)
        .noneMatch(problem -> problem.contains("hunter2") || problem.contains("root"))
        .anyMatch(problem -> problem.startsWith("sightline.console.users.a.password-hash"))
        .anyMatch(problem -> problem.startsWith("sightline.console.users.b.roles"))
        .anyMatch(problem -> problem.startsWith("sightline.console.users.c.password-hash"))
        .anyMatch(problem -> problem.startsWith("sightline.console.users.d.roles"));
  }
}
