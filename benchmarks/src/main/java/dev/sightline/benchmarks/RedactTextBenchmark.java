package dev.sightline.benchmarks;

import dev.sightline.redact.Redactor;
import dev.sightline.redact.Redactors;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * P3: clean free text, all value rules on, against regular expressions of 25 of the same patterns.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class RedactTextBenchmark {
  @Param({"1024", "102400"})
  public int length;

  private final Redactor redactor = Redactors.standard();
  private final byte[] table = new byte[256];
  private final List<Pattern> patterns = RegexPatterns.java();
  private final Pattern union = RegexPatterns.union();
  private final com.google.re2j.Pattern re2 = RegexPatterns.re2();
  private String text = "";
  private byte[] bytes = {};

  @Setup
  public void prepare() {
    text = CleanText.of(length);
    bytes = CleanText.bytes(length);
    table['\0'] = 1;
    if (!redactor.text(text).equals(text)) {
      throw new IllegalStateException("the text is not clean: " + redactor.explain(text));
    }
  }

  @Benchmark
  public String ours() {
    return redactor.text(text);
  }

  @Benchmark
  public String regexSequence() {
    String result = text;
    for (Pattern pattern : patterns) {
      result = pattern.matcher(result).replaceAll("[REDACTED]");
    }
    return result;
  }

  @Benchmark
  public String regexUnion() {
    return union.matcher(text).replaceAll("[REDACTED]");
  }

  @Benchmark
  public String re2() {
    return re2.matcher(text).replaceAll("[REDACTED]");
  }

  @Benchmark
  public int tableScanLimit() {
    int found = 0;
    for (byte b : bytes) {
      found |= table[b & 0xFF];
    }
    return found;
  }
}
