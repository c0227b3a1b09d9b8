package dev.sightline.redact.rule;

import dev.sightline.redact.rule.Anchor.Edge;
import java.util.List;

/** Rules on commands, wire protocols, SQL, web hooks and stored hashes. */
final class MoreRules {
  private static final String[] ORACLE = {
    "oracle:thin:",
    "oracle:oci:",
    "oracle:oci8:",
    "sqlplus ",
    "expdp ",
    "impdp ",
    "sqlldr ",
    "rman target ",
    "connect "
  };
  private static final String[] HASHES = {
    "$2a$",
    "$2b$",
    "$2y$",
    "$6$",
    "$5$",
    "$1$",
    "$y$",
    "$apr1$",
    "$argon2",
    "{ssha",
    "{sha",
    "{bcrypt}",
    "{pbkdf2}",
    "{argon2}",
    "{scrypt}",
    "{md5}",
    "{smd5}",
    "pbkdf2_sha",
    "$pbkdf2",
    "$scrypt$",
    "scram-sha-256$",
    "{xor}",
    "{aes}"
  };
  private static final String[] AZURE = {
    "AzFu", "AzSe", "AzCa", "AZDO", "ACDb", "AIoT", "+ASb", "+ACR", "+ABa", "+AEh", "+ARm", "+AMC"
  };
  private static final String[] WEB = {
    "hooks.slack.com/",
    "/api/webhooks/",
    ".webhook.office.com/",
    ";jsessionid=",
    "-us1",
    "-us2",
    "-us3",
    "-us4",
    "-us5",
    "-us6",
    "-us7",
    "-us8",
    "-us9",
    "nral",
    "hooks.zapier.com/",
    "maker.ifttt.com/",
    ".logic.azure.com",
    "chat.googleapis.com/",
    "_mmk",
    "jqqj99",
    "::server:",
    "::add-mask::"
  };

  private MoreRules() {}

  static void add(List<Anchor> anchors, KeyNames names) {
    anchors.add(Anchor.of("identified ", new SqlRule()));
    anchors.add(Anchor.word("values", new InsertRule(names)));
    add(anchors, new CallRule(), CallRule.FUNCTIONS);
    add(anchors, new CallRule(), CallRule.LOGINS);
    add(anchors, new RejectedRule(names), RejectedRule.ANCHORS);
    add(anchors, new OracleRule(), ORACLE);
    add(anchors, new HashRule(), HASHES);
    WebRule web = new WebRule();
    add(anchors, web, WEB);
    for (char c = '-'; c <= 'z'; c++) {
      if (Ascii.is(c, Ascii.URL64)) {
        anchors.add(Anchor.exact(":A" + c, Edge.ANY, web));
      }
    }
    for (String service : AZURE) {
      anchors.add(Anchor.exact(service, Edge.ANY, web));
    }
    for (char c = '0'; c <= '9'; c++) {
      anchors.add(Anchor.exact(c + "Q~", Edge.ANY, web));
    }
    CommandRule command = new CommandRule();
    for (String flag :
        new String[] {
          " -u", " -p", " -a", " -w", " -P", " -U", " -k", " --user", " --auth", " --proxy-user"
        }) {
      anchors.add(Anchor.exact(flag, Edge.ANY, command));
    }
    for (String flag : new String[] {"-u", "-p", "-a", "-w", "-P", "-U", "-k", "--user"}) {
      anchors.add(Anchor.exact("'" + flag + "'", Edge.ANY, command));
      anchors.add(Anchor.exact("\"" + flag + "\"", Edge.ANY, command));
    }
    WireRule wire = new WireRule();
    for (String verb : new String[] {"PASS ", "AUTH ", "LOGIN ", "auth "}) {
      anchors.add(Anchor.exact(verb, Edge.TOKEN, wire));
    }
    anchors.add(Anchor.of("\"auth\" \"", new ArgumentRule()));
    add(anchors, new ArgumentRule(), ArgumentRule.COMMANDS);
    anchors.add(Anchor.of(" /p:", new ArgumentRule()));
    StdinRule stdin = new StdinRule();
    anchors.add(Anchor.exact("echo ", Edge.TOKEN, stdin));
    anchors.add(Anchor.exact("printf ", Edge.TOKEN, stdin));
    EncodedNameRule encoded = new EncodedNameRule(names);
    for (int c = 'a'; c <= 'z'; c++) {
      anchors.add(Anchor.of("%" + Integer.toHexString(c), encoded));
    }
    anchors.add(Anchor.of("\\u00", encoded));
    anchors.add(Anchor.exact(":543", Edge.ANY, new PgpassRule()));
    anchors.add(Anchor.exact(":*:", Edge.ANY, new PgpassRule()));
  }

  private static void add(List<Anchor> anchors, Rule rule, String[] literals) {
    for (String literal : literals) {
      anchors.add(Anchor.of(literal, rule));
    }
  }
}
