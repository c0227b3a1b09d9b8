package dev.sightline.console.page;

import dev.sightline.console.security.Permission;
import dev.sightline.console.source.ApplicationRef;
import dev.sightline.console.source.Pending;
import dev.sightline.console.view.KeptRecords;
import dev.sightline.console.view.TimelineSource;
import dev.sightline.console.view.TimelineView;
import dev.sightline.manage.TimelineDocument;
import dev.sightline.manage.TimelineDocument.Item;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything under one ID, across all applications. */
@Named
@RequestScoped
public class CorrelationPage {
  private static final int MAX_ITEMS = 500;
  private static final int MAX_ID = 200;

  @Inject Frame frame;

  private String id = "";
  private @Nullable TimelineView view;

  private record Asked(ApplicationRef app, Pending<TimelineDocument> timeline) {}

  @PostConstruct
  void load() {
    frame.require(Permission.SEE_TIMELINES);
    id = frame.parameters().text("id");
    if (id.isEmpty() || id.length() > MAX_ID) {
      return;
    }
    List<Asked> asked = new ArrayList<>();
    for (ApplicationRef app : frame.all()) {
      asked.add(new Asked(app, frame.ask(app, source -> source.timeline(app, id, MAX_ITEMS))));
    }
    List<TimelineSource> sources =
        asked.stream()
            .map(each -> new TimelineSource(each.app(), each.timeline().await()))
            .toList();
    view = TimelineView.of(frame.getView().app(), id, sources, kept(), frame.now());
  }

  /** What the error event that led here kept itself. */
  private List<Item> kept() {
    String group = frame.parameters().text("group");
    return group.isEmpty()
        ? List.of()
        : frame
            .read((source, app) -> source.errorGroup(app, group))
            .value()
            .flatMap(found -> found)
            .map(detail -> KeptRecords.of(detail, id))
            .orElse(List.of());
  }

  /** The timeline; null while no ID is given. */
  public @Nullable TimelineView getView() {
    return view;
  }

  /** The ID asked for, as it was sent. */
  public String getId() {
    return id;
  }
}
