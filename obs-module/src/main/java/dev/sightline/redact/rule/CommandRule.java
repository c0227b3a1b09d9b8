package dev.sightline.redact.rule;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Short flags that carry a password, for the commands where they do. */
final class CommandRule implements Rule {
  private static final int REACH = 160;

  /**
   * Command, flag, and how the value looks: s after a space or joined, j joined, u user:password.
   */
  private static final String[][] FLAGS = {
    {"curl", "-u", "u"},
    {"curl", "-U", "u"},
    {"curl", "--user", "u"},
    {"curl", "--proxy-user", "u"},
    {"http", "-a", "u"},
    {"https", "-a", "u"},
    {"http", "--auth", "u"},
    {"https", "--auth", "u"},
    {"wget", "--user", "n"},
    {"mysql", "-p", "j"},
    {"mysqldump", "-p", "j"},
    {"mysqladmin", "-p", "j"},
    {"mysqlimport", "-p", "j"},
    {"mariadb", "-p", "j"},
    {"mariadb-dump", "-p", "j"},
    {"mysqlsh", "-p", "j"},
    {"sshpass", "-p", "s"},
    {"docker login", "-p", "s"},
    {"podman login", "-p", "s"},
    {"registry login", "-p", "s"},
    {"oc login", "-p", "s"},
    {"az login", "-p", "s"},
    {"cf login", "-p", "s"},
    {"redis-cli", "-a", "s"},
    {"ldapsearch", "-w", "s"},
    {"ldapmodify", "-w", "s"},
    {"ldapadd", "-w", "s"},
    {"ldapwhoami", "-w", "s"},
    {"ldappasswd", "-w", "s"},
    {"ldapdelete", "-w", "s"},
    {"mongo", "-p", "s"},
    {"mongosh", "-p", "s"},
    {"mongodump", "-p", "s"},
    {"mongorestore", "-p", "s"},
    {"sqlcmd", "-P", "s"},
    {"bcp", "-P", "s"},
    {"isql", "-P", "s"},
    {"mosquitto_pub", "-P", "s"},
    {"mosquitto_sub", "-P", "s"},
    {"smbclient", "-U", "%"},
    {"rpcclient", "-U", "%"},
    {"ipmitool", "-P", "s"},
    {"psexec", "-p", "s"},
    {"clickhouse-client", "-p", "s"},
    {"zip", "-P", "s"},
    {"7z", "-p", "j"},
    {"unzip", "-P", "s"},
    {"rabbitmqadmin", "-p", "s"},
    {"jfrog", "-p", "s"},
    {"skopeo login", "-p", "s"},
    {"cqlsh", "-p", "s"},
    {"kinit", "-w", "s"},
    {"impala-shell", "-p", "s"},
    {"beeline", "-p", "s"},
    {"net use", "-p", "s"},
    {"xfreerdp", "-p", "s"},
    {"rdesktop", "-p", "s"},
    {"influx", "-p", "s"},
    {"lftp", "-u", ","},
    {"asadmin", "-w", "s"},
    {"nexus", "-p", "s"},
    {"dbeaver", "-p", "s"},
    {"sqlplus", "-p", "s"},
    {"openssl", "-k", "s"}
  };

  private static final Map<String, String[][]> BY_FLAG =
      Arrays.stream(FLAGS).collect(Collectors.groupingBy(entry -> entry[1])).entrySet().stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  Map.Entry::getKey, entry -> entry.getValue().toArray(String[][]::new)));

  private static final String[] FLAG_NAMES = new String[128];

  static {
    BY_FLAG.keySet().stream()
        .filter(flag -> flag.length() == 2)
        .forEach(flag -> FLAG_NAMES[flag.charAt(1)] = flag);
  }

  @Override
  public String name() {
    return "command-flag";
  }

  @Override
  public long find(String text, int start, int end, int floor) {
    int flag = start + 1;
    boolean item = text.charAt(start) != ' ';
    int to = Ascii.at(text, flag + 1) == '-' ? end - (item ? 1 : 0) : flag + 2;
    String[][] entries =
        BY_FLAG.get(to - flag > 2 ? text.substring(flag, to) : FLAG_NAMES[text.charAt(flag + 1)]);
    to = item ? end : to;
    if (entries == null || !mayHaveValue(text, to)) {
      return NONE;
    }
    int stop = Math.max(0, start - REACH);
    for (int i = start - 1; i >= stop && text.charAt(i) != '\n'; i--) {
      boolean wordBegins = Ascii.isWord(text.charAt(i)) && !Ascii.isWord(Ascii.at(text, i - 1));
      if (wordBegins) {
        long span = forCommand(text, i, to, entries);
        if (span != NONE) {
          return span;
        }
      }
    }
    return NONE;
  }

  private static boolean mayHaveValue(String text, int at) {
    char c = Ascii.at(text, at);
    return c != 0 && (Ascii.at(text, at + 1) != '-' || c != ' ');
  }

  private static long forCommand(String text, int at, int to, String[][] entries) {
    char first = text.charAt(at);
    for (String[] entry : entries) {
      String command = entry[0];
      if (first == command.charAt(0) && text.startsWith(command, at)) {
        char after = Ascii.at(text, at + command.length());
        if (Ascii.isSpace(after) || "'\",.".indexOf(after) >= 0) {
          return value(text, to, entry[2].charAt(0));
        }
      }
    }
    return NONE;
  }

  private static long value(String text, int at, char kind) {
    char c = Ascii.at(text, at);
    boolean joined = !Ascii.isSpace(c) && c != '=' && c != ',';
    int from = joined ? at : Marks.spaces(text, at + 1);
    if ((kind == 'j' && !joined)
        || kind == 'n'
        || "-<".indexOf(Ascii.at(text, from)) >= 0
        || (kind == 'u' && joined && c == '-')) {
      return NONE;
    }
    char quote = Ascii.at(text, from);
    boolean quoted = quote == '"' || quote == '\'';
    int begin = quoted ? from + 1 : from;
    int stop = quoted ? text.indexOf(quote, begin) : begin;
    if (!quoted) {
      while (stop < text.length()
          && !Ascii.isSpace(text.charAt(stop))
          && "\"'`".indexOf(text.charAt(stop)) < 0
          && (c != ',' || ",]".indexOf(text.charAt(stop)) < 0)) {
        stop++;
      }
    }
    stop = stop < 0 ? text.length() : stop;
    if (kind == 'u' || kind == '%' || kind == ',') {
      int colon = Ascii.indexOf(text, kind == 'u' ? ':' : kind, begin, stop);
      if (colon < 0 || colon >= stop) {
        return NONE;
      }
      begin = colon + 1;
    }
    return PairRule.unlessHarmless(text, Rule.span(begin, stop));
  }
}
