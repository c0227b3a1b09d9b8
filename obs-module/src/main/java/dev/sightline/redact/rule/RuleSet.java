package dev.sightline.redact.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Puts the rules on values together with the anchors at which each begins to look. */
final class RuleSet {
  /** Parts of names that may be secrets, wherever they stand in the name. */
  private static final String NAME_PARTS =
      "passw passph passcode secret token credential auth cookie session mnemonic contrase motdepasse"
          + " wachtwoord kennwort haslo parola пароль 密码: 密码： 密码= 密碼: 密碼： パスワード 비밀번호 phrase signature assertion saml"
          + " verifier licen sessid securestring contribsys remember";

  /** Parts of names that count only where a word ends. */
  private static final String NAME_ENDINGS =
      "pass pwd key keys creds cred jwt otp totp cvv cvv2 cvc cvc2 cvn csc pin psk sid sig csrf xsrf"
          + " nonce pswd senha apikey bindpw rootpw cardnumber card_number card-number number ccnum"
          + " pan dsn pat code codes salt seed ticket hmac digest bearer card storepass keypass masterauth"
          + " requirepass passin passout cfid sas access passe";

  private RuleSet() {}

  static List<Anchor> anchors(KeyNames names) {
    List<Anchor> anchors = new ArrayList<>();
    schemes(anchors);
    TokenCatalog.rules().forEach(rule -> anchors.addAll(rule.anchors()));
    anchors.add(Anchor.exact("eyJ", Anchor.Edge.TOKEN, new JwtRule()));
    PemRule pem = new PemRule();
    for (String begin : new String[] {"-----BEGIN ", "---- BEGIN ", "Private-Lines: "}) {
      anchors.add(Anchor.exact(begin, Anchor.Edge.ANY, pem));
    }
    for (String member : JwkRule.MEMBERS) {
      anchors.add(Anchor.exact('"' + member + '"', Anchor.Edge.ANY, new JwkRule()));
      anchors.add(Anchor.exact('"' + member + "\\\"", Anchor.Edge.ANY, new JwkRule()));
    }
    anchors.addAll(DiscordRule.anchors());
    anchors.add(Anchor.of("://", new UrlRule()));
    anchors.add(Anchor.of("%3a%2f%2f", new EncodedUrlRule()));
    anchors.add(Anchor.of("cookie", new CookieRule()));
    MoreRules.add(anchors, names);
    PairRule pair = new PairRule(names);
    pairs(anchors, pair);
    names.addedWords().forEach(word -> added(word, anchors, pair));
    return anchors;
  }

  private static void pairs(List<Anchor> anchors, Rule pair) {
    for (String part : KeyWords.list(NAME_PARTS)) {
      anchors.add(Anchor.of(part, pair));
    }
    for (String ending : KeyWords.list(NAME_ENDINGS)) {
      anchors.add(Anchor.wordEnd(ending, pair));
    }
    for (String ending : new String[] {"_pw", "-pw", ".pw", "community"}) {
      anchors.add(Anchor.wordEnd(ending, pair));
    }
    for (String service : KeyWords.SERVICES) {
      anchors.add(Anchor.word(service, pair));
    }
  }

  /** An anchor needs three characters: a shorter word is looked for with what may follow it. */
  private static void added(String word, List<Anchor> anchors, Rule pair) {
    if (word.length() >= 3) {
      anchors.add(Anchor.wordEnd(word, pair));
      return;
    }
    String filler = word.length() == 1 ? " " : "";
    for (String sign : new String[] {"=", ":", "\"", "'", " "}) {
      String literal = word + sign + filler;
      if (literal.length() == 3) {
        anchors.add(Anchor.of(literal, pair));
      }
    }
  }

  private static void schemes(List<Anchor> anchors) {
    SchemeRule rule = new SchemeRule();
    anchors.add(Anchor.of("authorization", rule));
    anchors.add(Anchor.of("authorisation", rule));
    anchors.add(Anchor.of("x-auth", rule));
    for (String scheme :
        new String[] {"bearer", "basic", "negotiate", "ntlm", "digest", "hawk", "dpop"}) {
      anchors.add(new Anchor(scheme + " ", false, Anchor.Edge.WORD, Anchor.Edge.ANY, rule));
    }
    anchors.add(Anchor.word("bearer, ", rule));
    for (String list : SchemeRule.LISTS) {
      if (list.indexOf('-') > 0) {
        anchors.add(Anchor.of(list + " ", rule));
      }
    }
  }

  static List<String> names(List<Anchor> anchors, Rule... others) {
    TreeSet<String> names = new TreeSet<>();
    anchors.forEach(anchor -> names.add(anchor.rule().name()));
    for (Rule other : others) {
      names.add(other.name());
    }
    names.remove("pair");
    names.addAll(PersonalText.RULES);
    return List.copyOf(names);
  }
}
