package dev.sightline.benchmarks.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * P7: a trivial GET, whole, on real servers. All subjects run at once, each in a process of its
 * own; they are loaded one after the other, in rounds that take turns, after each has answered
 * 400,000 requests. The servers have one core and the load another, where {@code taskset} is there.
 *
 * <p>Arguments: seconds of each turn, rounds, then servers ({@code LIBERTY PAYARA}) and subjects
 * ({@code BARE SIGHTLINE …}), in any order; without any all of them.
 */
public final class WholeRequestTable {
  private static final int CONNECTIONS = 50;
  private static final long WARM_UP_REQUESTS = 400_000;

  private WholeRequestTable() {}

  public static void main(String[] args) throws IOException {
    double seconds = args.length > 0 ? Double.parseDouble(args[0]) : 4;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 9;
    List<String> named = Arrays.stream(args).skip(2).toList();
    List<ServerKind> kinds = among(ServerKind.values(), named);
    List<Subject> subjects = among(Subject.values(), named);
    System.out.printf(
        "JDK %s, %d cores, %d connections, %d rounds of %.0f s a subject, medians%n",
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        CONNECTIONS,
        rounds,
        seconds);
    String cores = Cores.split();
    for (ServerKind kind : kinds) {
      measure(kind, subjects, cores, seconds, rounds);
    }
  }

  /** Those that are named, or all where none is. */
  private static <T extends Enum<T>> List<T> among(T[] all, List<String> names) {
    List<T> named = Arrays.stream(all).filter(each -> names.contains(each.name())).toList();
    return named.isEmpty() ? List.of(all) : named;
  }

  private static void measure(
      ServerKind kind, List<Subject> subjects, @Nullable String cores, double seconds, int rounds)
      throws IOException {
    Path work = Path.of("benchmarks/target/server", kind.name().toLowerCase(Locale.ROOT));
    delete(work);
    Map<Subject, MeasuredServer> servers = new EnumMap<>(Subject.class);
    Map<Subject, Series> series = new EnumMap<>(Subject.class);
    try {
      for (Subject subject : subjects) {
        Path own = work.resolve(subject.name().toLowerCase(Locale.ROOT)).toAbsolutePath();
        MeasuredServer server = MeasuredServer.start(kind, subject, own);
        servers.put(subject, server.awaitAnswer());
        series.put(subject, new Series(rounds));
      }
      for (MeasuredServer server : servers.values()) {
        warmUp(server, cores, seconds);
      }
      for (int round = 0; round < rounds; round++) {
        for (Map.Entry<Subject, MeasuredServer> each : servers.entrySet()) {
          MeasuredServer server = each.getValue();
          long cpu = server.cpuNanos();
          Load.Result result = Load.run(server.address(), CONNECTIONS, seconds);
          series.get(each.getKey()).add(round, result, server.cpuNanos() - cpu);
        }
      }
    } finally {
      servers.values().forEach(MeasuredServer::close);
    }
    print(kind, series);
  }

  /** With all cores, as compilers take one of them; the last turn as it will be measured. */
  private static void warmUp(MeasuredServer server, @Nullable String cores, double seconds) {
    for (long sent = 0; sent < WARM_UP_REQUESTS; ) {
      sent += Load.run(server.address(), CONNECTIONS, seconds).requests();
    }
    if (cores != null) {
      server.keepOn(cores);
      Load.run(server.address(), CONNECTIONS, seconds);
    }
  }

  private static void print(ServerKind kind, Map<Subject, Series> series) {
    Series bare = series.values().iterator().next(); // what comes first is what others compare to
    System.out.printf(
        "%n### P7: %s%n%n"
            + "| subject | requests/s | to bare | p50 ms | p99 ms | p99 to bare | CPU µs a request |"
            + "%n|---|---:|---:|---:|---:|---:|---:|%n",
        kind);
    series.forEach((subject, own) -> System.out.println(own.row(subject.title, bare)));
  }

  private static void delete(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (Stream<Path> files = Files.walk(directory)) {
        for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }
}
