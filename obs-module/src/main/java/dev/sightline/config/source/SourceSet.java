package dev.sightline.config.source;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All of our sources of one application. No thread runs before {@link #keepFresh}, which the
 * application's own lifecycle calls, nor after {@link #close}.
 */
public final class SourceSet implements AutoCloseable {
  // the JAR lies in the WAR: what is static is the application's
  private static final AtomicReference<@Nullable SourceSet> CURRENT = new AtomicReference<>();
  private static final ReentrantLock LOCK = new ReentrantLock();

  private final List<ReportingSource> sources;
  private final List<ValuesSource> changing;
  private final List<SourceStatus> off;
  private final Duration interval;
  private final UnaryOperator<@Nullable String> control;
  private @Nullable SourceRefresher refresher;

  /**
   * @param changing those of the sources that are read again, in this order
   * @param off what is not in use, and why
   * @param interval between two readings; zero for never
   * @param control what is taken for a name
   */
  SourceSet(
      List<ReportingSource> sources,
      List<ValuesSource> changing,
      List<SourceStatus> off,
      Duration interval,
      UnaryOperator<@Nullable String> control) {
    this.sources = List.copyOf(sources);
    this.changing = List.copyOf(changing);
    this.off = List.copyOf(off);
    this.interval = interval;
    this.control = control;
  }

  /** The sources of the application this class was loaded for, made at the first call. */
  public static SourceSet current() {
    SourceSet known = CURRENT.get();
    if (known != null) {
      return known;
    }
    LOCK.lock();
    try {
      known = CURRENT.get();
      if (known == null) {
        known =
            new SourceSetBuilder(
                    System.getenv(), System.getProperties(), SourceSet.class.getClassLoader())
                .build();
        CURRENT.set(known);
      }
      return known;
    } finally {
      LOCK.unlock();
    }
  }

  public List<ReportingSource> sources() {
    return sources;
  }

  /** What the sources take a name for, which says where they read from; null when not set. */
  public @Nullable String control(String name) {
    return control.apply(name);
  }

  /** How all are doing, those not in use last. */
  public List<SourceStatus> statuses() {
    return Stream.concat(sources.stream().map(ReportingSource::status), off.stream()).toList();
  }

  /**
   * Reads what may change again and again until closed.
   *
   * @param changes told of each source that fails or recovers, on the reading thread
   */
  public synchronized void keepFresh(Consumer<SourceStatus> changes) {
    if (refresher == null && !changing.isEmpty() && !interval.isZero()) {
      refresher = SourceRefresher.start(changing, interval, changes);
    }
  }

  /** Stops reading; the values stay. */
  @Override
  public synchronized void close() {
    if (refresher != null) {
      refresher.close();
      refresher = null;
    }
  }
}
