package dev.sightline.it.errors;

import dev.sightline.it.server.Management;
import dev.sightline.it.server.Server;
import dev.sightline.manage.Documents;
import dev.sightline.manage.ErrorGroup;
import dev.sightline.manage.ErrorGroupDetail;
import dev.sightline.manage.ErrorGroupPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.Predicate;

/** The error groups of the application that fails, as its management interface tells them. */
final class Groups {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final String TEXT = String.class.getName();

  private final Server server;

  Groups(Server server) {
    this.server = server;
  }

  ErrorGroupPage page() {
    Object[] values = {"all", "", 0, 100};
    return Documents.read(
        invoke("errorGroups", values, TEXT, TEXT, "int", "int"), ErrorGroupPage.class);
  }

  /** The group of the requests to this route, once it is as wanted. */
  ErrorGroupDetail await(String route, Predicate<ErrorGroupDetail> wanted) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    ErrorGroupDetail last = null;
    while (System.nanoTime() < deadline) {
      last = find(route);
      if (last != null && wanted.test(last)) {
        return last;
      }
      pause();
    }
    throw new AssertionError(route + " on " + server.kind() + ": " + last + " of " + page());
  }

  private ErrorGroupDetail find(String route) {
    for (ErrorGroup each : page().groups()) {
      if (each.route().equals(route)) {
        String found = invoke("errorGroup", new Object[] {each.fingerprint()}, TEXT);
        return found.isEmpty() ? null : Documents.read(found, ErrorGroupDetail.class);
      }
    }
    return null;
  }

  void resolve(String fingerprint) {
    Object[] values = {fingerprint, "", "ops", "192.0.2.1"};
    invoke("resolveErrorGroup", values, TEXT, TEXT, TEXT, TEXT);
  }

  private String invoke(String operation, Object[] values, String... types) {
    try (Management management = Management.of(server)) {
      return management.invoke("faulty", operation, values, types);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(300);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
