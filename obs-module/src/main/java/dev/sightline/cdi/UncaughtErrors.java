package dev.sightline.cdi;

import dev.sightline.event.Fields;
import dev.sightline.log.sink.ServerWide;
import dev.sightline.spi.Recorders;
import java.lang.Thread.UncaughtExceptionHandler;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes an error event of what ends a thread of this application. A server has one default handler:
 * the applications that run the module share it, and each takes the threads that have its class
 * loader. What was there before is asked as before, and is put back by the last application to go.
 */
final class UncaughtErrors implements UncaughtExceptionHandler, AutoCloseable {
  private final @Nullable ClassLoader application = Thread.currentThread().getContextClassLoader();

  /** Of each application, its handler and what records. */
  private final Map<UncaughtExceptionHandler, BiConsumer<Thread, Throwable>> all;

  /** What was there before the first application came. */
  private final AtomicReference<@Nullable UncaughtExceptionHandler> before;

  @SuppressWarnings("unchecked")
  private UncaughtErrors() {
    all = ServerWide.get("uncaught", Map.class, ConcurrentHashMap::new);
    before = ServerWide.get("uncaught-before", AtomicReference.class, AtomicReference::new);
  }

  static UncaughtErrors start() {
    UncaughtErrors started = new UncaughtErrors();
    started.enter();
    return started;
  }

  private void enter() {
    synchronized (all) {
      UncaughtExceptionHandler current = Thread.getDefaultUncaughtExceptionHandler();
      boolean isShared = current != null && all.containsKey(current);
      boolean isFirst = all.isEmpty();
      all.put(this, this::record);
      if (isFirst) {
        before.set(current);
      }
      if (isFirst || isShared) { // else another one stands in front, and asks ours
        Thread.setDefaultUncaughtExceptionHandler(this);
      }
    }
  }

  @Override
  public void uncaughtException(Thread thread, Throwable thrown) {
    all.values().forEach(each -> each.accept(thread, thrown));
    UncaughtExceptionHandler foreign = before.get();
    if (foreign == null) { // as the JDK does then
      System.err.print("Exception in thread \"" + thread.getName() + "\" ");
      thrown.printStackTrace(System.err);
    } else {
      foreign.uncaughtException(thread, thrown);
    }
  }

  private void record(Thread thread, Throwable thrown) {
    ClassLoader loader = thread.getContextClassLoader();
    if (loader == application || loader == UncaughtErrors.class.getClassLoader()) {
      Recorders.current().capture(thrown, false, Fields.of("thread", thread.getName()));
    }
  }

  @Override
  public void close() {
    synchronized (all) {
      all.remove(this);
      if (Thread.getDefaultUncaughtExceptionHandler() == this) {
        Thread.setDefaultUncaughtExceptionHandler(
            all.isEmpty() ? before.getAndSet(null) : all.keySet().iterator().next());
      }
    }
  }
}
