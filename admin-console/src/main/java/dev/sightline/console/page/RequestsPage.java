package dev.sightline.console.page;

import dev.sightline.console.security.Permission;
import dev.sightline.console.source.ApplicationSource;
import dev.sightline.console.source.Reading;
import dev.sightline.console.view.RecentView;
import dev.sightline.console.view.RouteTable;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Requests and flows of one application: per route, slowest, failed, how far flows got. */
@Named
@RequestScoped
public class RequestsPage {
  @Inject Frame frame;

  private Reading<RecentView> view = new Reading.Unreachable<>("");
  private Reading<RouteTable> routes = new Reading.Unreachable<>("");

  @PostConstruct
  void load() {
    frame.require(Permission.SEE_REQUESTS);
    String app = frame.getView().app();
    String sort = frame.parameters().text("sort");
    view = frame.read(ApplicationSource::recent).map(each -> RecentView.of(app, each, frame.now()));
    routes =
        frame
            .read(ApplicationSource::overview)
            .map(each -> RouteTable.of("requests", app, each.routes(), sort));
  }

  /** What happened of late; null when the application does not answer. */
  public @Nullable RecentView getView() {
    return view.value().orElse(null);
  }

  /** Per route; null when the application does not answer. */
  public @Nullable RouteTable getRoutes() {
    return routes.value().orElse(null);
  }

  public String getReason() {
    return view.reason();
  }
}
