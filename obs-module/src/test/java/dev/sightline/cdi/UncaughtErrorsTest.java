package dev.sightline.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.event.ErrorEvent;
import dev.sightline.pipeline.Pipelines;
import dev.sightline.pipeline.RecordingListener;
import dev.sightline.pipeline.TraceSource;
import dev.sightline.spi.Recorder;
import dev.sightline.spi.Recorders;
import java.lang.Thread.UncaughtExceptionHandler;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // closed for what closing does
class UncaughtErrorsTest {
  private final RecordingListener listener = new RecordingListener();
  private final Recorder pipeline = Pipelines.of(TraceSource.NONE, listener);
  private final List<Throwable> before = new CopyOnWriteArrayList<>();
  private final UncaughtExceptionHandler foreign = this::keep;
  private final @Nullable UncaughtExceptionHandler original =
      Thread.getDefaultUncaughtExceptionHandler();

  @BeforeEach
  void install() {
    Recorders.install(pipeline);
    Thread.setDefaultUncaughtExceptionHandler(foreign);
  }

  @AfterEach
  void uninstall() {
    Recorders.uninstall(pipeline);
    Thread.setDefaultUncaughtExceptionHandler(original);
  }

  private void keep(Thread thread, Throwable thrown) {
    before.add(thrown);
  }

  private static void die(String name, @Nullable ClassLoader loader) throws InterruptedException {
    Thread thread =
        new Thread(
            () -> {
              throw new IllegalStateException(name);
            },
            name);
    if (loader != null) {
      thread.setContextClassLoader(loader);
    }
    thread.start();
    thread.join();
  }

  @Test
  void whatEndsAThreadOfTheApplicationIsAnEventAndIsHandedOn() throws Exception {
    try (UncaughtErrors handler = UncaughtErrors.start()) {
      die("worker-1", null);
    }
    assertThat(listener.errors).hasSize(1);
    ErrorEvent event = listener.errors.get(0);
    assertThat(event.handled()).isFalse();
    assertThat(event.tags().get("thread")).isEqualTo("worker-1");
    assertThat(before).hasSize(1);
    assertThat(Thread.getDefaultUncaughtExceptionHandler()).isSameAs(foreign);
  }

  @Test
  void threadsOfOtherApplicationsAreNotOurs() throws Exception {
    try (UncaughtErrors handler = UncaughtErrors.start();
        URLClassLoader other = new URLClassLoader(new URL[0], null)) {
      die("worker-1", other);
    }
    assertThat(listener.errors).isEmpty();
    assertThat(before).hasSize(1);
  }

  @Test
  void applicationsComeAndGoInAnyOrder() throws Exception {
    UncaughtErrors first = UncaughtErrors.start();
    UncaughtErrors second = UncaughtErrors.start();
    UncaughtErrors third = UncaughtErrors.start();
    first.close();
    die("one", null);
    third.close();
    assertThat(Thread.getDefaultUncaughtExceptionHandler()).isSameAs(second);
    die("two", null);
    second.close();
    assertThat(Thread.getDefaultUncaughtExceptionHandler()).isSameAs(foreign);
    die("three", null);

    assertThat(before).extracting(Throwable::getMessage).containsExactly("one", "two", "three");
    assertThat(listener.errors.stream().map(ErrorEvent::message).distinct())
        .containsExactly("one", "two");
  }

  @Test
  void aHandlerInFrontOfOursThatAsksOursIsNoCircle() throws Exception {
    try (UncaughtErrors first = UncaughtErrors.start()) {
      UncaughtExceptionHandler front = (thread, thrown) -> first.uncaughtException(thread, thrown);
      Thread.setDefaultUncaughtExceptionHandler(front);
      UncaughtErrors second = UncaughtErrors.start();
      die("one", null);
      second.close();
      assertThat(Thread.getDefaultUncaughtExceptionHandler()).isSameAs(front);
    }
    assertThat(before).hasSize(1);
    assertThat(listener.errors).isNotEmpty();
  }
}
