package dev.sightline.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.console.fake.FakeConfig;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConsoleUsersTest {

  @Test
  void makesOneOperatorWhenNobodyIsConfigured() {
    ConsoleUsers users = new ConsoleUsers(FakeConfig.of());
    ConsoleUsers.GeneratedUser generated = users.generated().orElseThrow();
    assertThat(generated.password()).matches("([a-z2-9]{5}-){3}[a-z2-9]{5}");
    assertThat(users.find("operator", generated.password().toCharArray()))
        .hasValueSatisfying(
            user -> assertThat(user.roles()).isEqualTo(Set.of("sightline-operator")));
    assertThat(users.find("operator", "wrong".toCharArray())).isEmpty();
    assertThat(users.find("other", generated.password().toCharArray())).isEmpty();
  }

  @Test
  void makesAnotherPasswordAtEachStart() {
    assertThat(new ConsoleUsers(FakeConfig.of()).generated())
        .isNotEqualTo(new ConsoleUsers(FakeConfig.of()).generated());
  }

  @Test
  void makesNobodyWhenTheConfiguredUsersAreWrong() {
    ConsoleUsers users =
        new ConsoleUsers(FakeConfig.of("sightline.console.users.a.password-hash", "x"));
    assertThat(users.generated()).isEmpty();
    assertThat(users.find("a", "x".toCharArray())).isEmpty();
    assertThat(users.find("operator", "x".toCharArray())).isEmpty();
  }
}
