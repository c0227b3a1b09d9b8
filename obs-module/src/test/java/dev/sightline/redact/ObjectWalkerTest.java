package dev.sightline.redact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.Secret;
import dev.sightline.Sensitive;
import java.net.PasswordAuthentication;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ObjectWalkerTest {
  private final Redactor redactor = Redactors.standard();

  record Login(String user, String password, @Sensitive String answer) {}

  public static class Customer {
    @Sensitive private final String nickname = "kitten";

    public String getName() {
      return "Bob";
    }

    public String getNickname() {
      return nickname;
    }

    @Sensitive
    public int getAge() {
      return 42;
    }

    public char[] getPassword() {
      return "hunter2".toCharArray();
    }

    public boolean isActive() {
      return true;
    }

    public String getBroken() {
      throw new IllegalStateException("hunter2");
    }
  }

  @Sensitive
  record Diagnosis(String text) {}

  record SessionCookie(String name, String value) {}

  private @Nullable Object walk(@Nullable Object value) {
    return redactor.value("data", value);
  }

  @Test
  void recordsAreWalkedByTheirComponents() {
    assertThat(walk(new Login("bob", "hunter2", "rex")))
        .isEqualTo(Map.of("user", "bob", "password", Redactors.MASK, "answer", Redactors.MASK));
  }

  @Test
  void beansAreWalkedByTheirAccessorsAndAThrowingOneIsMarked() {
    assertThat(walk(new Customer()))
        .isEqualTo(
            Map.of(
                "name",
                "Bob",
                "nickname",
                Redactors.MASK,
                "age",
                Redactors.MASK,
                "password",
                Redactors.MASK,
                "active",
                true,
                "broken",
                Redactors.UNREADABLE));
  }

  @Test
  void typesThatAreSecretsGiveTheMask() {
    assertThat(walk(Secret.of("x"))).isEqualTo(Redactors.MASK);
    assertThat(walk(new Diagnosis("flu"))).isEqualTo(Redactors.MASK);
    assertThat(walk("hunter2".toCharArray())).isEqualTo(Redactors.MASK);
    assertThat(walk(new PasswordAuthentication("bob", "hunter2".toCharArray())))
        .isEqualTo(Redactors.MASK);
    assertThat(walk(new javax.crypto.spec.SecretKeySpec(new byte[16], "AES")))
        .isEqualTo(Redactors.MASK);
    assertThat(String.valueOf(walk(new SessionCookie("SID", "abc")))).doesNotContain("abc");
  }

  @Test
  void platformTypesBecomeTheirTextRedacted() {
    assertThat(walk(URI.create("https://bob:hunter2@example.com/")))
        .isEqualTo("https://bob:[REDACTED]@example.com/");
    assertThat(walk(Optional.of("x"))).isEqualTo("x");
    assertThat(walk(new IllegalStateException("password=hunter2")))
        .isEqualTo("java.lang.IllegalStateException: password=[REDACTED]");
    assertThat(walk(new byte[3])).isEqualTo("[3 bytes]");
    Properties properties = new Properties();
    properties.setProperty("db.password", "hunter2");
    assertThat(walk(properties)).isEqualTo(Map.of("db.password", Redactors.MASK));
  }

  @Test
  void numbersAndFlagsStayUnlessTheyAreSecrets() {
    assertThat(walk(5)).isEqualTo(5);
    assertThat(walk(4111111111111111L)).isEqualTo(Redactors.MASK);
    assertThat(redactor.value("pin_code", 1234)).isEqualTo(Redactors.MASK);
    assertThat(redactor.value("password", true)).isEqualTo(true);
    assertThat(redactor.value("password", null)).isNull();
  }

  @Test
  void headersAsMapsOfListsAreMaskedByName() {
    assertThat(walk(Map.of("Authorization", List.of("abc"))))
        .isEqualTo(Map.of("Authorization", Redactors.MASK));
  }

  @Test
  void namesThatStandAsValuesMaskTheirPartner() {
    assertThat(walk(List.of("--password", "abc", "x")))
        .isEqualTo(List.of("--password", Redactors.MASK, "x"));
    assertThat(walk(Map.of("name", "api_key", "value", "abc")))
        .isEqualTo(Map.of("name", "api_key", "value", Redactors.MASK));
  }

  @Test
  void secretsInKeysAreRedacted() {
    assertThat(String.valueOf(walk(Map.of("password=hunter2", 1)))).doesNotContain("hunter2");
  }

  @Test
  void cyclesDepthAndSizeAreBounded() {
    List<Object> cycle = new ArrayList<>();
    cycle.add(cycle);
    assertThat(walk(cycle)).isEqualTo(List.of("[CYCLE]"));
    Object deep = "x";
    for (int i = 0; i < 100; i++) {
      deep = List.of(deep);
    }
    assertThat(String.valueOf(walk(deep))).contains(Redactors.TRUNCATED);
    Map<Integer, Integer> large = new HashMap<>();
    for (int i = 0; i < 100_000; i++) {
      large.put(i, i);
    }
    assertThat((Map<?, ?>) walk(large)).hasSizeLessThan(ObjectWalker.MAX_NODES + 2);
    assertThat((List<?>) walk(new int[100_000])).hasSizeLessThan(ObjectWalker.MAX_NODES + 2);
  }

  @Test
  void aToStringThatThrowsGivesAMarker() {
    Object hostile =
        new Object() {
          @Override
          public String toString() {
            throw new IllegalStateException("hunter2");
          }
        };
    assertThat(walk(hostile)).isEqualTo(Redactors.UNREADABLE);
  }
}
