package dev.sightline.console.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sightline.console.fake.FakeRequest;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AccessTest {

  static Stream<Arguments> everyPermissionWithEveryRole() {
    return Arrays.stream(Permission.values())
        .flatMap(
            permission ->
                Stream.of(
                    Arguments.of(permission, "", false),
                    Arguments.of(permission, "admin", false),
                    Arguments.of(permission, "SIGHTLINE-OPERATOR", false),
                    Arguments.of(permission, "sightline-viewer", permission.role() == Role.VIEWER),
                    Arguments.of(permission, "sightline-operator", true)));
  }

  @ParameterizedTest
  @MethodSource("everyPermissionWithEveryRole")
  void grantsAPermissionToItsRoleAndThoseAbove(
      Permission permission, String role, boolean expected) {
    FakeRequest request = new FakeRequest("GET", "/overview").user("maria", role);
    assertThat(Access.isAllowed(request.build(), permission)).isEqualTo(expected);
    if (!expected) {
      assertThatThrownBy(() -> Access.require(request.build(), permission))
          .isInstanceOf(AccessDeniedException.class);
    }
  }

  @ParameterizedTest
  @MethodSource("everyPermissionWithEveryRole")
  void grantsNothingToNobody(Permission permission) {
    assertThat(Access.isAllowed(new FakeRequest("GET", "/overview").build(), permission)).isFalse();
  }
}
