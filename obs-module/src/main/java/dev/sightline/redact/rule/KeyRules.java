package dev.sightline.redact.rule;

import dev.sightline.redact.rule.Verdict.Strength;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Decides from a name alone whether its value is a secret. Matches whole words and compounds, never
 * substrings that change the meaning; names of things about a secret (its length, its expiry) are
 * no secrets.
 */
final class KeyRules {
  private static final Verdict OWN = new Verdict(Strength.SECRET, "key.own");
  private static final Verdict PASSWORD = new Verdict(Strength.PASSWORD, "key.password");
  private static final Verdict SECRET = new Verdict(Strength.SECRET, "key.secret");
  private static final Verdict API_KEY = new Verdict(Strength.SECRET, "key.api-key");
  private static final Verdict PERSONAL = new Verdict(Strength.SECRET, "key.personal");
  private static final Verdict MAYBE = new Verdict(Strength.LIKELY, "key.random-value");

  /** The name of something about a secret. */
  private static final Verdict ABOUT = new Verdict(Strength.NONE, "key.about");

  private final Set<String> ownKeys;
  private final Set<String> keepKeys;
  private final boolean personal;

  KeyRules(Set<String> keys, Set<String> keeps, boolean pii) {
    ownKeys = joined(keys);
    keepKeys = joined(keeps);
    personal = pii;
  }

  static List<String> ruleNames() {
    return List.of(
        OWN.rule(), PASSWORD.rule(), SECRET.rule(), API_KEY.rule(), PERSONAL.rule(), MAYBE.rule());
  }

  private static Set<String> joined(Set<String> names) {
    Set<String> result = new HashSet<>();
    names.forEach(name -> result.add(String.join("", KeyTokens.plain(name))));
    result.remove("");
    return result;
  }

  Verdict decide(String name) {
    List<String> plain = KeyTokens.plain(name);
    List<String> camel = KeyTokens.camel(name);
    if (isOwn(keepKeys, plain) || isOwn(keepKeys, camel)) {
      return Verdict.NOTHING;
    }
    if (isOwn(ownKeys, plain) || isOwn(ownKeys, camel)) {
      return OWN;
    }
    Verdict first = decide(camel);
    Verdict second = plain.equals(camel) || first.equals(ABOUT) ? first : decide(plain);
    return first.strength().compareTo(second.strength()) >= 0 ? first : second;
  }

  /** Whether these words, or the last ones of them, are one of the names. */
  private static boolean isOwn(Set<String> names, List<String> tokens) {
    if (names.isEmpty()) {
      return false;
    }
    String tail = "";
    for (int i = tokens.size() - 1; i >= 0; i--) {
      tail = tokens.get(i) + tail;
      if (names.contains(tail)) {
        return true;
      }
    }
    return false;
  }

  private Verdict decide(List<String> tokens) {
    for (int i = tokens.size() - 1; i >= 0; i--) {
      Verdict verdict = at(tokens, i);
      if (verdict.isSecret()) {
        return isAboutIt(tokens, i, verdict) ? ABOUT : verdict;
      }
      if (!verdict.isNothing()) {
        return i == tokens.size() - 1 || isEncoding(tokens.get(i + 1)) ? verdict : Verdict.NOTHING;
      }
    }
    return Verdict.NOTHING;
  }

  private Verdict at(List<String> tokens, int i) {
    String token = tokens.get(i);
    String before = i > 0 ? tokens.get(i - 1) : "";
    if (KeyWords.HARMLESS_TOKENS.contains(token)) {
      return Verdict.NOTHING;
    }
    if (isPassword(token) || ("phrase".equals(token) && isPhrase(before))) {
      return PASSWORD;
    }
    if (token.endsWith("community")) {
      boolean named = token.equals("rocommunity") || token.equals("rwcommunity");
      return named || (i > 0 && tokens.get(0).startsWith("snmp")) ? SECRET : Verdict.NOTHING;
    }
    if (isKeyWord(token)) {
      return key(before, i > 1 ? tokens.get(i - 2) : "", token);
    }
    if (isSecretToken(token) || isCompound(before, token)) {
      return SECRET;
    }
    if (personal && PersonalKeys.matches(before, token)) {
      return PERSONAL;
    }
    if (token.equals("hash") && before.equals("key")) {
      return Verdict.NOTHING;
    }
    boolean remember = token.equals("me") && before.equals("remember");
    boolean service = tokens.size() == 1 && KeyWords.SERVICES.contains(token);
    return remember || service || KeyWords.MAYBE.contains(token) ? MAYBE : Verdict.NOTHING;
  }

  private static boolean isPhrase(String before) {
    return before.equals("seed")
        || before.equals("recovery")
        || before.equals("pass")
        || before.equals("secret");
  }

  private static boolean isKeyWord(String token) {
    return token.equals("key")
        || token.equals("keys")
        || token.equals("key1")
        || token.equals("key2");
  }

  private static Verdict key(String before, String earlier, String token) {
    if (KeyWords.KEY_KEEPERS.contains(before)) {
      return Verdict.NOTHING;
    }
    boolean qualified =
        KeyWords.KEY_QUALIFIERS.contains(before)
            || KeyWords.SECRETS.contains(before)
            || KeyWords.SERVICES.contains(before);
    if (qualified
        && token.startsWith("key")
        && !("public".equals(earlier) && before.equals("api"))) {
      return API_KEY;
    }
    return MAYBE;
  }

  private static boolean isPassword(String token) {
    String bare = withoutNumber(token);
    if (KeyWords.PASSWORD_TOKENS.contains(bare)) {
      return true;
    }
    for (String word : KeyWords.PASSWORDS) {
      int at = bare.indexOf(word);
      if (at >= 0) {
        String rest = bare.substring(at + word.length());
        return !rest.equals("less") && !KeyWords.METADATA.contains(rest);
      }
    }
    return endsWithAny(bare, KeyWords.PASSWORD_ENDINGS);
  }

  private static boolean isSecretToken(String token) {
    String bare = withoutNumber(token);
    return KeyWords.SECRETS.contains(bare)
        || KeyWords.SECRETS.contains(token)
        || endsWithAny(bare, KeyWords.SECRET_ENDINGS);
  }

  private static boolean isCompound(String before, String token) {
    return switch (token) {
      case "id" -> before.equals("session") || before.equals("secret") || before.equals("sess");
      case "number", "no", "num", "nr" ->
          before.equals("card") || before.equals("cc") || before.equals("creditcard");
      case "card" -> before.equals("credit") || before.equals("debit");
      case "code", "codes" ->
          KeyWords.words(
                  "security otp verification mfa pin auth authorization 2fa backup recovery time")
              .contains(before);
      case "verifier" -> before.equals("code");
      case "sid" -> before.equals("connect") || before.equals("session");
      case "pin" ->
          !before.isEmpty() && KeyWords.words("card user customer account sim").contains(before);
      case "signature" -> KeyWords.words("amz goog hub stripe x").contains(before);
      case "auth" -> KeyWords.words("proxy requirepass master x basic http").contains(before);
      default -> false;
    };
  }

  private static boolean endsWithAny(String token, String[] endings) {
    for (String ending : endings) {
      if (token.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  private static String withoutNumber(String token) {
    int end = token.length();
    while (end > 0 && Ascii.isDigit(token.charAt(end - 1))) {
      end--;
    }
    return token.substring(0, end);
  }

  private static boolean isEncoding(String tail) {
    return KeyWords.words("value val raw plain text base64 b64 hex encoded string 1 2")
        .contains(tail);
  }

  /** Whether the words around a secret's name make it the name of something about the secret. */
  private static boolean isAboutIt(List<String> tokens, int i, Verdict verdict) {
    for (int j = i + 1; j < tokens.size(); j++) {
      if (KeyWords.METADATA.contains(tokens.get(j)) || isIdOfKey(tokens, j, verdict)) {
        return true;
      }
    }
    String before = i > 0 ? tokens.get(i - 1) : "";
    boolean head = KeyWords.HARMLESS_HEADS.contains(before);
    return head && (!verdict.equals(PASSWORD) || !isDirection(before));
  }

  private static boolean isDirection(String head) {
    return KeyWords.words("start end input output next old use").contains(head);
  }

  private static boolean isIdOfKey(List<String> tokens, int j, Verdict verdict) {
    String tail = tokens.get(j);
    return (tail.equals("id") || tail.equals("ids"))
        && (verdict.equals(API_KEY)
            || tokens.get(j - 1).endsWith("token")
            || tokens.get(j - 1).startsWith("credential")
            || tokens.get(j - 1).equals("secrets")
            || verdict.equals(PASSWORD));
  }
}
