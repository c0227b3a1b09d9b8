package dev.sightline.console.checklist;

import static dev.sightline.console.checklist.Answer.failed;
import static dev.sightline.console.checklist.Answer.passed;
import static dev.sightline.console.checklist.Answer.unknown;

import dev.sightline.console.checklist.Question.Place;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether it can be run, stopped and looked at safely. */
final class OperationQuestions {
  private static final String TOPIC = "Operation";
  private static final String DEADLINE = "sightline.shutdown.deadline";
  private static final Pattern MORE_THAN_NOTHING = Pattern.compile("[^1-9]*[1-9].*");

  static final List<Question> ALL =
      List.of(
          new Question(
              "operation.shutdown",
              TOPIC,
              "What waits is written before the end",
              Place.property("sightline.shutdown"),
              OperationQuestions::shutdown),
          new Question(
                  "operation.rate-limits",
                  TOPIC,
                  "Requests are limited",
                  Place.property("sightline.rate-limit"),
                  OperationQuestions::rateLimits)
              .whereItServes(),
          new Question(
                  "operation.console-users",
                  TOPIC,
                  "The console has users of its own",
                  Place.property("sightline.console"),
                  evidence -> users(evidence.signIn()))
              .whereItServes(),
          new Question(
                  "operation.console-tls",
                  TOPIC,
                  "The console's session is for TLS only",
                  Place.property("sightline.console.url"),
                  evidence -> tls(evidence.signIn().url()))
              .whereItServes());

  private OperationQuestions() {}

  private static Answer shutdown(Evidence evidence) {
    return evidence.ofSetting(
        DEADLINE,
        deadline ->
            MORE_THAN_NOTHING.matcher(deadline).matches()
                ? passed("Work in flight and waiting records have " + deadline + ".")
                : failed(
                    "Waiting records are thrown away at the end: the time for them is "
                        + deadline
                        + ".",
                    "Give them a few seconds, fewer than the platform waits before it kills.",
                    DEADLINE + "=10s"));
  }

  private static Answer rateLimits(Evidence evidence) {
    return evidence
        .integration("rate limits")
        .filter(each -> each.active())
        .map(each -> passed(Words.sentence(withoutBrackets(each.detail()))))
        .orElseGet(
            () ->
                unknown(
                    "The application limits nothing; whether a gateway before it does cannot be"
                        + " seen from here.",
                    "Where nothing else does, limit the routes that cost most.",
                    "sightline.rate-limit.<name>.routes=POST /shop/api/orders"));
  }

  private static String withoutBrackets(String list) {
    return list.startsWith("[") && list.endsWith("]") ? list.substring(1, list.length() - 1) : list;
  }

  private static Answer users(SignInFacts signIn) {
    if (signIn.generated()) {
      return failed(
          "One user, with a password made at each start and printed to the log.",
          "Name users; java -jar admin-console.war makes the hash of a password.",
          "sightline.console.users.<name>.password-hash=…");
    } else if (signIn.refused() > 0) {
      return failed(
          Words.count(signIn.refused(), "user is", "users are")
              + " left out because something is wrong with their settings.",
          "The log names the keys (console user ignored).",
          "");
    }
    return passed(Words.count(signIn.users(), "user is configured.", "users are configured."));
  }

  private static Answer tls(String url) {
    String fix = "Say where browsers find the console; with https the cookie never goes in clear.";
    String setting = "sightline.console.url=https://ops.example.org/sightline";
    if (url.isBlank()) {
      return unknown("The console is not told its address.", fix, setting);
    }
    return url.strip().toLowerCase(Locale.ROOT).startsWith("https:")
        ? passed("Browsers find it at " + url + ".")
        : failed("Browsers find it at " + url + ".", fix, setting);
  }
}
