package dev.sightline.console.page;

import dev.sightline.console.source.ApplicationRef;
import dev.sightline.console.source.Pending;
import dev.sightline.console.source.TimeLimitedReader;
import dev.sightline.console.view.Incident;
import dev.sightline.manage.ApplicationDocument;
import dev.sightline.manage.ConfigurationDocument;
import dev.sightline.manage.ErrorGroupDetail;
import dev.sightline.manage.HealthDocument;
import dev.sightline.manage.TimelineDocument;
import dev.sightline.manage.TimelineDocument.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks every application what it knows of one ID. */
final class IncidentGatherer {
  private static final int MAX_ITEMS = 500;
  private static final int MAX_GROUPS = 5;
  private static final int MAX_KEYS = 20;

  private final TimeLimitedReader reader;

  IncidentGatherer(TimeLimitedReader reader) {
    this.reader = reader;
  }

  private record Asked(ApplicationRef app, Pending<TimelineDocument> timeline) {}

  Incident gather(String id, long nowMillis) {
    List<Asked> asked =
        reader.source().applications().stream()
            .map(app -> new Asked(app, reader.ask(app, s -> s.timeline(app, id, MAX_ITEMS))))
            .toList();
    List<Incident.Part> parts = new ArrayList<>();
    for (Asked each : asked) {
      Optional<TimelineDocument> timeline = each.timeline().await().value();
      if (timeline.isPresent() && !timeline.get().items().isEmpty()) {
        parts.add(part(each.app(), timeline.get()));
      }
    }
    return new Incident(nowMillis, id, parts);
  }

  private Incident.Part part(ApplicationRef app, TimelineDocument timeline) {
    Pending<ApplicationDocument> description = reader.ask(app, s -> s.description(app));
    Pending<HealthDocument> health = reader.ask(app, s -> s.health(app));
    Pending<ConfigurationDocument> configuration = reader.ask(app, s -> s.configuration(app));
    List<ErrorGroupDetail> errors = errors(app, timeline);
    return new Incident.Part(
        app.key(),
        description.await().value().orElse(null),
        timeline,
        errors,
        health.await().value().orElse(null),
        configuration.await().value().map(all -> keys(all, timeline, errors)).orElse(List.of()));
  }

  private List<ErrorGroupDetail> errors(ApplicationRef app, TimelineDocument timeline) {
    Set<String> events = timeline.items().stream().map(Item::eventId).collect(Collectors.toSet());
    List<ErrorGroupDetail> details = new ArrayList<>();
    timeline.items().stream()
        .map(Item::fingerprint)
        .filter(each -> !each.isEmpty())
        .distinct()
        .limit(MAX_GROUPS)
        .forEach(
            fingerprint ->
                reader
                    .ask(app, s -> s.errorGroup(app, fingerprint))
                    .await()
                    .value()
                    .flatMap(found -> found)
                    .ifPresent(detail -> details.add(only(events, detail))));
    return details;
  }

  private static ErrorGroupDetail only(Set<String> events, ErrorGroupDetail detail) {
    return detail.with(
        detail.events().stream().filter(event -> events.contains(event.id())).toList());
  }

  /** Keys that changed since the start, and those that somebody named in a message. */
  private static List<ConfigurationDocument.Entry> keys(
      ConfigurationDocument all, TimelineDocument timeline, List<ErrorGroupDetail> errors) {
    String said =
        timeline.items().stream().map(Item::text).collect(Collectors.joining("\n"))
            + errors.stream().map(each -> each.group().message()).collect(Collectors.joining("\n"));
    String lower = said.toLowerCase(Locale.ROOT);
    return all.entries().stream()
        .filter(each -> each.drifted() || lower.contains(each.name().toLowerCase(Locale.ROOT)))
        .limit(MAX_KEYS)
        .toList();
  }
}
