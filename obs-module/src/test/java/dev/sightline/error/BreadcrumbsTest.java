package dev.sightline.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.event.Breadcrumb;
import dev.sightline.event.CompletedOperation;
import dev.sightline.event.EventContext;
import dev.sightline.event.Fields;
import dev.sightline.event.Level;
import dev.sightline.event.LogEvent;
import dev.sightline.event.Operation;
import dev.sightline.event.OperationKind;
import dev.sightline.event.Outcome;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BreadcrumbsTest {
  private final Breadcrumbs breadcrumbs = new Breadcrumbs(8, 3);

  @Test
  void theLastRecordsOfACorrelationIdAreKeptOldestFirst() {
    for (int i = 0; i < 5; i++) {
      breadcrumbs.onLog(log("a", "line " + i));
    }
    breadcrumbs.onLog(log("b", "other"));

    assertThat(breadcrumbs.of(context("a")))
        .extracting(Breadcrumb::message)
        .containsExactly("line 2", "line 3", "line 4");
    assertThat(breadcrumbs.of(context("b"))).hasSize(1);
    assertThat(breadcrumbs.of(context("c"))).isEmpty();
  }

  @Test
  void theyAreForgottenWhenTheLastRequestOfTheIdEnds() {
    breadcrumbs.onStart(operation("a", OperationKind.REQUEST));
    breadcrumbs.onLog(log("a", "outer"));
    breadcrumbs.onStart(operation("a", OperationKind.REQUEST));
    breadcrumbs.onStop(stop(operation("a", OperationKind.METHOD)));
    breadcrumbs.onStop(stop(operation("a", OperationKind.REQUEST)));
    assertThat(breadcrumbs.of(context("a"))).hasSize(1);

    breadcrumbs.onStop(stop(operation("a", OperationKind.REQUEST)));
    assertThat(breadcrumbs.of(context("a"))).isEmpty();
  }

  @Test
  void traceAndFlowStandInForTheCorrelationId() {
    EventContext traced = EventContext.empty().withTrace("t".repeat(32), null);
    EventContext flow = EventContext.empty().withFlow("f");
    breadcrumbs.add(traced, crumb("x"));
    breadcrumbs.add(flow, crumb("y"));
    breadcrumbs.add(EventContext.empty(), crumb("z"));

    assertThat(breadcrumbs.of(traced)).hasSize(1);
    assertThat(breadcrumbs.of(flow)).hasSize(1);
    assertThat(breadcrumbs.of(EventContext.empty())).isEmpty();
  }

  @Test
  void idsByTheMillionPushOutTheOldest() {
    for (int i = 0; i < 1_000_000; i++) {
      breadcrumbs.onLog(log("id" + i, "x"));
    }

    assertThat(breadcrumbs.of(context("id999999"))).hasSize(1);
    assertThat(breadcrumbs.of(context("id999000"))).isEmpty();
    assertThat(breadcrumbs.evicted()).isBetween(999_980L, 1_000_000L);
  }

  @Test
  void largeRecordsAreCut() {
    Object[] pairs = new Object[2_000];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = ("k" + i).repeat(1_000);
    }
    breadcrumbs.add(
        context("a"),
        new Breadcrumb(
            1, Level.INFO, "l".repeat(9_999), "\uD83D\uDE00".repeat(9_999), Fields.of(pairs)));
    List<String> list = Collections.nCopies(1_000_000, "x");
    breadcrumbs.add(context("a"), new Breadcrumb(1, Level.INFO, "c", "m", Fields.of("list", list)));

    Breadcrumb crumb = breadcrumbs.of(context("a")).get(0);
    assertThat(crumb.category()).hasSizeLessThan(300);
    assertThat(crumb.message()).hasSizeLessThan(300).matches("(\uD83D\uDE00)+\\.\\.\\.");
    assertThat(crumb.fields().size()).isEqualTo(9);
    assertThat(crumb.fields().get("fields_omitted")).isEqualTo(992);
    assertThat(breadcrumbs.of(context("a")).get(1).fields().toString()).hasSizeLessThan(400);
  }

  @Test
  void aTrailOfLargeRecordsIsShorter() {
    Breadcrumbs many = new Breadcrumbs(8, 1_000);
    for (int i = 0; i < 1_000; i++) {
      many.onLog(log("a", "x".repeat(10_000)));
    }

    assertThat(many.of(context("a"))).hasSizeBetween(20, 40);
  }

  private static EventContext context(String id) {
    return EventContext.empty().withIds(id, null);
  }

  private static Breadcrumb crumb(String message) {
    return new Breadcrumb(1, Level.INFO, "application", message, Fields.empty());
  }

  private static LogEvent log(String id, String message) {
    return new LogEvent(
        1, Level.INFO, "logger", "main", message, null, context(id), Fields.empty(), null);
  }

  private static Operation operation(String id, OperationKind kind) {
    return new Operation(kind, "GET", 1, context(id), Fields.empty());
  }

  private static CompletedOperation stop(Operation operation) {
    return new CompletedOperation(
        operation, operation.context(), 1, 200, new Outcome.Completed(), Fields.empty());
  }
}
