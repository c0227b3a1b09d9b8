package dev.sightline.console.view;

import dev.sightline.event.ErrorEvent;
import dev.sightline.event.EventContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One occurrence of an error.
 *
 * @param id its identity
 * @param at when
 * @param handling whether the application caught it, in words
 * @param exceptions the chain, outermost first
 * @param stack the chain as plain text
 * @param correlationId empty when unknown
 * @param timeline link to everything under that ID
 * @param request what was asked
 * @param context under what it happened
 * @param tags indexed key-values
 * @param crumbs what happened before, oldest first
 */
public record EventView(
    String id,
    Moment at,
    String handling,
    List<ExceptionBlock> exceptions,
    String stack,
    String correlationId,
    String timeline,
    List<Pair> request,
    List<Pair> context,
    List<Pair> tags,
    List<CrumbRow> crumbs) {

  public EventView {
    exceptions = List.copyOf(exceptions);
    request = List.copyOf(request);
    context = List.copyOf(context);
    tags = List.copyOf(tags);
    crumbs = List.copyOf(crumbs);
  }

  static EventView of(String app, String group, ErrorEvent event, Instant now) {
    long micros = event.timestampMicros();
    return new EventView(
        Visible.name(event.id()),
        Moment.of(micros / 1000, now),
        event.handled() ? "Captured by the application" : "Not handled by the application",
        ExceptionBlock.of(event.exception()),
        ExceptionBlock.plain(event.exception()),
        Visible.name(event.context().correlationId()),
        timeline(app, group, event.context().correlationId()),
        request(event.context()),
        context(event.context()),
        Pair.of(event.tags()),
        event.breadcrumbs().stream().map(crumb -> CrumbRow.of(crumb, micros)).toList());
  }

  private static String timeline(String app, String group, @Nullable String id) {
    Link link = Link.to("correlation").with("app", app).with("id", id == null ? "" : id);
    return link.with("group", group).toString();
  }

  private static List<Pair> request(EventContext context) {
    List<Pair> pairs = new ArrayList<>();
    Pair.add(pairs, "Method", context.method());
    Pair.add(pairs, "Path", context.path());
    Pair.add(pairs, "Route", context.route());
    Pair.add(pairs, "Client", context.clientAddress());
    Pair.add(pairs, "Request ID", context.requestId());
    return pairs;
  }

  private static List<Pair> context(EventContext context) {
    List<Pair> pairs = new ArrayList<>();
    Pair.add(pairs, "User", context.userId());
    Pair.add(pairs, "Flow", context.flowId());
    Pair.add(pairs, "Trace", context.traceId());
    Pair.add(pairs, "Span", context.spanId());
    pairs.addAll(Pair.of(context.extra()));
    return pairs;
  }
}
