package dev.sightline.redact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Four times the input takes about four times as long, whatever an attacker repeats. */
class LinearTimeTest {
  private static final int SIZE = 40_000;
  private static final int FACTOR = 4;

  /** Quadratic time would give 16; noise on a busy machine stays far below with the floor. */
  private static final double MOST = 11;

  /** Other work on the machine slows one measurement, quadratic time slows all of them. */
  private static final int ROUNDS = 3;

  private static final long FLOOR_NANOS = 20_000_000L;

  private final Redactor redactor = Redactors.standard();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ey",
        "eyJ-",
        "eyJa.",
        "://",
        "a://",
        "a://b:",
        "x:@",
        "password=",
        "password=\"",
        "password='",
        "password={",
        "password=[",
        "password=[ ",
        "password=${",
        "password=a,b",
        "{\"password\":\"",
        "\\\"",
        "[[[[",
        "key=",
        "key ",
        " -p a",
        "curl -u a ",
        "token ",
        "tokentoken",
        "secret(",
        "-----BEGIN PRIVATE KEY-----!",
        "SG.",
        "glpat-",
        "token,",
        "token,a1B2",
        "password|",
        "[token] ",
        "token += ",
        "1:Ab",
        "1AzFu",
        "sl.a-",
        "pk.",
        "snmp community ",
        "<password> ",
        "datadog=a1",
        "bearer a=",
        "order 4111",
        "hooks.slack.com/",
        "{ssha",
        "$6$",
        "oracle:thin:a/\"",
        "identified with ",
        "AUTH ",
        "echo a ",
        "%61",
        "p%61ssword=",
        "4",
        "4111 ",
        "4111-",
        "DE89 ",
        "<password ",
        "cookie: a=",
        "bearer ",
        "basic YTph ",
        "digest a=\"",
        "authorization: x",
        "&quot;password&quot;:",
        "%3a%2f%2f",
        "a:5432:",
        ":*:",
        "0Q~",
        ";jsessionid=",
        "password for a ",
        "password=(",
        "password=<",
        "password=!a ",
        "htpasswd -",
        "name=\"password\"\n",
        "(password) values (?,",
        "(password) values (",
        ") values (",
        "\"d\":\"AAAAAAAAAAAAAAAAA",
        "\"password\":[",
        "\\\"password\\\":{",
        "{\"a\":\"\\\"",
        "{\"password\":{\"type\":\"string\"",
        "password: a ",
        "password: a b,",
        "; password=a b",
        "[password=a b,",
        "passphrase: a, ",
        "codes: a, ",
        "tokens=[a1B2c3D4e5F6g7H8, ",
        "rejected value [",
        "password rejected value [",
        "basicAuth(\"a\",",
        "pgp_sym_decrypt(",
        "'-u', ",
        "<key>password</key>",
        "MTA.",
        "Private-Lines: 8",
        "token string ",
        "password changed from '",
        "Key 1: ",
        "AZ26ZABO1OB35X4XY ",
        "v2.local.",
        "::server:"
      })
  void adversarialInputTakesLinearTime(String seed) {
    String small = seed.repeat(SIZE / seed.length());
    String large = seed.repeat(FACTOR * SIZE / seed.length());
    double growth = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS && growth >= MOST; round++) {
      best(small);
      long one = Math.max(best(small), FLOOR_NANOS);
      growth = Math.min(growth, best(large) / (double) one);
    }
    assertThat(growth).as(seed).isLessThan(MOST);
  }

  @Test
  void jsonInsideOfJsonTakesLittleMoreForEachLevel() {
    String json = "{\"password\":\"x\"}";
    for (int level = 0; level < 14; level++) {
      json = "{\"a\":\"" + json.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}";
    }
    String nested = json;
    assertThat(nested).hasSizeGreaterThan(100_000);
    assertThat(best(nested) / 1e9).isLessThan(3);
  }

  private long best(String text) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      long start = System.nanoTime();
      redactor.text(text);
      best = Math.min(best, System.nanoTime() - start);
    }
    return best;
  }
}
