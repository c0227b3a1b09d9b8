package dev.sightline.cdi;

import jakarta.enterprise.inject.spi.InjectionPoint;
import java.lang.reflect.Member;

/** Names of properties that are injected without saying one: class and field, as the API has it. */
final class InjectedNames {
  private InjectedNames() {}

  static String of(InjectionPoint point) {
    Member member = point.getMember();
    return member.getDeclaringClass().getCanonicalName() + "." + member.getName();
  }
}
