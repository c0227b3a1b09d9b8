package dev.sightline.benchmarks;

import dev.sightline.config.Declarations;
import dev.sightline.config.EffectiveConfiguration;
import dev.sightline.config.Loaded;
import dev.sightline.config.SettingsLoader;
import dev.sightline.redact.Redactor;
import dev.sightline.redact.Redactors;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.lang.management.ManagementFactory;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.config.Config;

/**
 * P11: the effective view of 10,000 keys in 12 sources against looking up the same keys, and what
 * reading the settings at start costs. The first view, with what is remembered at start, makes
 * every row; later ones look at every value and make only the rows that changed. CPU time of the
 * thread, rounds taking turns.
 */
public final class ConfigurationView {
  private static final int KEYS = 10_000;
  private static final int SOURCES = 12;
  private static final int ROUNDS = 15;

  private ConfigurationView() {}

  /** Prints the table. */
  public static void main(String[] arguments) {
    System.out.println(
        "SmallRye Config 3.10.2, JDK "
            + Runtime.version()
            + ", "
            + Runtime.getRuntime().availableProcessors()
            + " cores, CPU time, median of "
            + ROUNDS
            + " rounds\n");
    System.out.println(
        "| each key in | look-up of all keys, ms | view, ms | ratio | first view, ms | ratio |");
    System.out.println("|---|---|---|---|---|---|");
    for (int copies : new int[] {1, 3, SOURCES}) {
      measure(copies);
    }
    Config config = config(1);
    Redactor redactor = Redactors.standard();
    double load =
        median(() -> SettingsLoader.load(config, redactor, Declarations.NONE).report().errors());
    Loaded loaded = SettingsLoader.load(config, redactor, Declarations.NONE).named("bench");
    double begin =
        median(
            () ->
                new EffectiveConfiguration(config, redactor, loaded, InstantSource.system())
                    .hashCode());
    System.out.printf(
        "%nReading Sightline's settings: %.1f ms; remembering all values at start: %.1f ms%n",
        load, begin);
  }

  private static void measure(int copies) {
    Config config = config(copies);
    Redactor redactor = Redactors.standard();
    Loaded loaded = SettingsLoader.load(config, redactor, Declarations.NONE).named("bench");
    EffectiveConfiguration view =
        new EffectiveConfiguration(config, redactor, loaded, InstantSource.system());
    LongSupplier lookUp =
        () -> {
          long length = 0;
          for (int i = 0; i < KEYS; i++) {
            length += config.getConfigValue(name(i)).getValue().length();
          }
          return length;
        };
    LongSupplier whole = () -> view.document().entries().size();
    LongSupplier first =
        () ->
            new EffectiveConfiguration(config, redactor, loaded, InstantSource.system())
                .document()
                .entries()
                .size();
    double[] times = medians(lookUp, whole, first);
    System.out.printf(
        "| %d of %d sources | %.1f | %.1f | %.2f | %.1f | %.2f |%n",
        copies, SOURCES, times[0], times[1], times[1] / times[0], times[2], times[2] / times[0]);
  }

  private static Config config(int copies) {
    SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder();
    for (int s = 0; s < SOURCES; s++) {
      Map<String, String> values = new HashMap<>();
      for (int i = 0; i < KEYS; i++) {
        if ((i + s) % SOURCES < copies) {
          values.put(name(i), "value-" + s + "-" + i);
        }
      }
      builder.withSources(new PropertiesConfigSource(values, "source-" + s, 100 + s));
    }
    return builder.addDefaultInterceptors().build();
  }

  private static String name(int i) {
    return "app.group" + i % 100 + ".some-key-" + i;
  }

  private static double median(LongSupplier work) {
    return medians(work)[0];
  }

  private static double[] medians(LongSupplier... works) {
    double[][] times = new double[works.length][ROUNDS];
    for (int round = -ROUNDS; round < ROUNDS; round++) {
      for (int w = 0; w < works.length; w++) {
        long start = cpu();
        if (works[w].getAsLong() < 0) {
          throw new IllegalStateException();
        }
        if (round >= 0) {
          times[w][round] = (cpu() - start) / 1e6;
        }
      }
    }
    return Arrays.stream(times).mapToDouble(t -> sorted(t)[ROUNDS / 2]).toArray();
  }

  private static double[] sorted(double[] times) {
    Arrays.sort(times);
    return times;
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
