package dev.sightline.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.ThreadMXBean;
import dev.blaauwendraad.masker.json.JsonMasker;
import dev.blaauwendraad.masker.json.config.JsonMaskingConfig;
import dev.sightline.redact.Redactor;
import dev.sightline.redact.Redactors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;
import org.zalando.logbook.BodyFilter;
import org.zalando.logbook.json.JsonBodyFilters;

/**
 * P3 and P4 as tables, in CPU time of the thread, in rounds that take turns, so that a busy machine
 * still gives fair ratios: free text without a secret, and JSON bodies with twenty secret names.
 */
public final class RedactionTable {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int ROUNDS = 9;
  private static final long ROUND_BYTES = 8L << 20;

  private static final Set<String> NAMES =
      Set.of(
          "password",
          "passwd",
          "pwd",
          "secret",
          "token",
          "access_token",
          "refresh_token",
          "api_key",
          "apikey",
          "authorization",
          "cookie",
          "session_id",
          "client_secret",
          "private_key",
          "cvv",
          "card_number",
          "pin",
          "otp",
          "credentials",
          "passphrase");

  /** Keeps results alive. */
  private static volatile int sink;

  private final Redactor redactor = Redactors.standard();

  private RedactionTable() {}

  public static void main(String[] args) {
    System.out.printf(
        "JDK %s, %d cores, CPU time, median of %d rounds%n",
        Runtime.version(), Runtime.getRuntime().availableProcessors(), ROUNDS);
    RedactionTable table = new RedactionTable();
    for (int length : new int[] {1_024, 102_400}) {
      table.text(length);
    }
    for (int length : new int[] {1_024, 131_072, 2 << 20}) {
      table.json(length);
    }
  }

  private void text(int length) {
    RedactTextBenchmark bench = new RedactTextBenchmark();
    bench.length = length;
    bench.prepare();
    Map<String, IntSupplier> subjects = new LinkedHashMap<>();
    subjects.put("sightline, all rules", () -> bench.ours().length());
    subjects.put("java.util.regex, 25 in sequence", () -> bench.regexSequence().length());
    subjects.put("java.util.regex, union of 25", () -> bench.regexUnion().length());
    subjects.put("RE2/J, union of 25", () -> bench.re2().length());
    subjects.put("limit: one look-up per byte", bench::tableScanLimit);
    run("P3: clean text, " + length + " bytes", length, subjects);
  }

  private void json(int length) {
    String text = body(length);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    JsonMasker masker =
        JsonMasker.getMasker(
            JsonMaskingConfig.builder().maskKeys(NAMES).maskStringsWith("[REDACTED]").build());
    ObjectMapper jackson = new ObjectMapper();
    BodyFilter logbook = JsonBodyFilters.replaceJsonStringProperty(NAMES, "[REDACTED]");
    Map<String, IntSupplier> subjects = new LinkedHashMap<>();
    subjects.put("sightline, names and values", () -> redactor.json(bytes).length);
    subjects.put("json-masker 1.1.2, names", () -> masker.mask(bytes).length);
    subjects.put("Jackson tree, names", () -> jackson(jackson, bytes));
    subjects.put(
        "Logbook 3.12.3 field filter, names",
        () -> logbook.filter("application/json", text).length());
    run("P4: JSON, " + bytes.length + " bytes", bytes.length, subjects);
  }

  private static int jackson(ObjectMapper mapper, byte[] json) {
    try {
      JsonNode tree = mapper.readTree(json);
      mask(tree);
      return mapper.writeValueAsBytes(tree).length;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void mask(JsonNode node) {
    if (node instanceof ObjectNode object) {
      for (String name : NAMES) {
        if (object.has(name)) {
          object.put(name, "[REDACTED]");
        }
      }
    }
    node.forEach(RedactionTable::mask);
  }

  /** Orders with customers; each has four secrets among twenty-odd members. */
  private static String body(int length) {
    StringBuilder json = new StringBuilder("[");
    for (int i = 0; json.length() < length - 400; i++) {
      json.append(i == 0 ? "" : ",")
          .append("{\"order_id\":")
          .append(4711 + i)
          .append(
              ",\"status\":\"PAID\",\"total\":42.50,\"currency\":\"EUR\",\"created_at\":\"2026-11-20T")
          .append(
              "12:00:00Z\",\"customer\":{\"name\":\"Bob Miller\",\"city\":\"Hamburg\",\"password\":")
          .append(
              "\"hunter2-hunter2\",\"newsletter\":true},\"items\":[{\"sku\":\"A-1\",\"quantity\":2,")
          .append(
              "\"title\":\"A lamp for the desk\"},{\"sku\":\"B-7\",\"quantity\":1,\"title\":\"A chair\"}],")
          .append(
              "\"payment\":{\"method\":\"card\",\"card_number\":\"4111111111111111\",\"cvv\":\"123\"},")
          .append("\"access_token\":\"q8Zk2VbN4mX7pL1s\",\"note\":\"leave it at the door\"}");
    }
    return json.append(']').toString();
  }

  private static void run(String title, int size, Map<String, IntSupplier> subjects) {
    Map<String, double[]> nanos = new LinkedHashMap<>();
    Map<String, double[]> bytes = new LinkedHashMap<>();
    long id = Thread.currentThread().getId();
    for (int round = -3; round < ROUNDS; round++) {
      for (Map.Entry<String, IntSupplier> subject : subjects.entrySet()) {
        boolean slow = subject.getKey().contains("25");
        int count = (int) Math.max(1, ROUND_BYTES / (slow ? 20 : 1) / size);
        long allocated = THREADS.getThreadAllocatedBytes(id);
        long start = THREADS.getCurrentThreadCpuTime();
        int sum = 0;
        for (int i = 0; i < count; i++) {
          sum += subject.getValue().getAsInt();
        }
        long end = THREADS.getCurrentThreadCpuTime();
        sink = sum;
        if (round >= 0) {
          nanos.computeIfAbsent(subject.getKey(), any -> new double[ROUNDS])[round] =
              (end - start) / (double) count;
          bytes.computeIfAbsent(subject.getKey(), any -> new double[ROUNDS])[round] =
              (THREADS.getThreadAllocatedBytes(id) - allocated) / (double) count;
        }
      }
    }
    print(title, size, nanos, bytes);
  }

  private static void print(
      String title, int size, Map<String, double[]> nanos, Map<String, double[]> bytes) {
    double ours = median(nanos.values().iterator().next());
    System.out.printf(
        "%n### %s%n%n| subject | MB/s | time to ours | B per operation |%n|---|---:|---:|---:|%n",
        title);
    nanos.forEach(
        (name, rounds) ->
            System.out.printf(
                "| %s | %,.1f | %.2f | %,.0f |%n",
                name,
                size * 1_000.0 / median(rounds),
                median(rounds) / ours,
                median(bytes.get(name))));
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
