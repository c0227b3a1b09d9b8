package dev.sightline.redact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What exactly is masked in each notation, and what stays. In the tables, {@code #} is the mask.
 */
class TextNotationTest {
  private final Redactor redactor = Redactors.standard();

  private void check(String text, String expected) {
    assertThat(redactor.text(text)).isEqualTo(expected.replace("#", Redactors.MASK));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "{\"pin\":1234} ~ {\"pin\":\"#\"}",
        "{\"pin\": 1234, \"password\":true} ~ {\"pin\": \"#\", \"password\":true}",
        "{\"password\":12.5,\"secret\":null} ~ {\"password\":\"#\",\"secret\":null}",
        "{\"passwords\":[\"x\",\"z\"],\"id\":4} ~ {\"passwords\":\"#\",\"id\":4}",
        "{\"secret\":{\"a\":[1,{\"b\":\"]}\"}]},\"id\":4} ~ {\"secret\":\"#\",\"id\":4}",
        "{\\\"pin\\\":1234,\\\"x\\\":1} ~ {\\\"pin\\\":\\\"#\\\",\\\"x\\\":1}",
        "{\\\"secret\\\":{\\\"a\\\":\\\"}\\\"},\\\"x\\\":1} ~ {\\\"secret\\\":\\\"#\\\",\\\"x\\\":1}",
        "{\"b\":\"{\\\"password\\\":\\\"x\\\"}\"} ~ {\"b\":\"{\\\"password\\\":\\\"#\\\"}\"}",
        "{\"tokens\":[\"a1B2c3D4e5F6g7H8\"]} ~ {\"tokens\":\"#\"}",
        "{\"ids\":[4111111111111111,5]} ~ {\"ids\":[\"#\",5]}",
        "{\"note\":\"password=a(b\",\"x\":1} ~ {\"note\":\"password=#\",\"x\":1}",
        "{\"secret\":{\"type\":\"generic\",\"value\":\"x\"}} ~ {\"secret\":\"#\"}",
        "body {\"pin\":1234} accepted ~ body {\"pin\":\"#\"} accepted",
        "{'pin': 1234} ~ {'pin': '#'}",
      })
  void aMaskInJsonIsAString(String text, String expected) {
    check(text, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "Server=s;Password=p@ss w0rd!;Database=x ~ Server=s;Password=#;Database=x",
        "Server=s;Password=a=b c ~ Server=s;Password=# c",
        "Server=s;Password=\"a;b\";Database=x ~ Server=s;Password=\"#\";Database=x",
        "Server=s;Pwd={a;b}}c};Database=x ~ Server=s;Pwd={#};Database=x",
        "Server=s;PWD='a;b';X=1 ~ Server=s;PWD='#';X=1",
        "AccountName=a;AccountKey=ab+/cd==;X=1 ~ AccountName=a;AccountKey=#;X=1",
        "Endpoint=sb://x/;SharedAccessKey=ab+/cd= ~ Endpoint=sb://x/;SharedAccessKey=#",
        "Data Source=x;User Password=a b;Y=1 ~ Data Source=x;User Password=#;Y=1",
        "c=\"Server=x;Password=a b\" ~ c=\"Server=x;Password=#\"",
        "Server=x;Password=abc failed: no route ~ Server=x;Password=# failed: no route",
      })
  void aConnectionStringEndsItsValuesAtSemicolons(String text, String expected) {
    check(text, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "password: correct horse battery staple ~ password: #",
        "Your new password: correct horse ~ Your new password: #",
        "INFO [main] c.a.X - password: correct horse ~ INFO [main] c.a.X - password: #",
        "db.password=correct horse ~ db.password=#",
        "password: correct horse // why ~ password: # // why",
        "password=hunter2 user=bob ~ password=# user=bob",
        "password: hunter2, user: bob ~ password: #, user: bob",
        "log-in failed, password: hunter2 for bob ~ log-in failed, password: # for bob",
        "PGPASSWORD=abc psql -h db ~ PGPASSWORD=# psql -h db",
        "passphrase: correct, horse battery ~ passphrase: #",
        "card number: 4111 1111 1111 1111 ~ card number: #",
        "password: must not be blank ~ password: must not be blank",
      })
  void aPasswordOnALineOfItsOwnMayHaveSeveralWords(String text, String expected) {
    check(text, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "User[name=a, password=b c, x=1] ~ User[name=a, password=#, x=1]",
        "Credentials{password='x y', n=1} ~ Credentials{password='#', n=1}",
        "{password=x, y=z} ~ {password=#, y=z}",
        "{user=a, passwords=[x, z]} ~ {user=a, passwords=[#]}",
        "[bob, --password, hunter2] ~ [bob, --password, #]",
        "['curl', '-u', 'bob:hunter2'] ~ ['curl', '-u', 'bob:#']",
        "<password>a b</password> ~ <password>#</password>",
        "<u password=\"a b\" id=\"4\"/> ~ <u password=\"#\" id=\"4\"/>",
        "<key>secretKey</key><string>a b</string> ~ <key>secretKey</key><string>#</string>",
        "(name, password) VALUES ('bob', 'x', 1) ~ (name, password) VALUES ('bob', '#', 1)",
        "field 'password': rejected value [x1] ~ field 'password': rejected value [#]",
        "basicAuth(\"bob\", \"x1\") ~ basicAuth(\"bob\", \"#\")",
      })
  void notationsOfProgramsAreUnderstood(String text, String expected) {
    check(text, expected);
  }

  @Test
  void jsonStaysJsonWhateverIsMasked() {
    for (Corpus.Case c : Corpus.positives()) {
      String json = "{\"a\":\"" + escaped(c.line()) + "\",\"pin\":1234,\"b\":[1]}";
      String result = redactor.text(json);
      assertThat(redactor.json(result)).as(result).doesNotContain(Redactors.UNREADABLE);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "{\"a\":\"put(\\\"token\\\", \\\"x y\\\")\"} ~ {\"a\":\"put(\\\"token\\\", \\\"#\\\")\"}",
        "{\"a\":\"https:\\/\\/bob:pw1@h\\/\"} ~ {\"a\":\"https://bob:#@h/\"}",
        "{\"p\\u0061ssword\":\"x\"} ~ {\"p\\u0061ssword\":\"#\"}",
      })
  void stringsOfJsonAreDecoded(String text, String expected) {
    check(text, expected);
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\r", "");
  }
}
