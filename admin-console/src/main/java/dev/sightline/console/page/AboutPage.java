package dev.sightline.console.page;

import dev.sightline.console.security.Permission;
import dev.sightline.console.source.ApplicationSource;
import dev.sightline.console.source.Reading;
import dev.sightline.console.view.AboutView;
import dev.sightline.console.view.AuditRow;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Versions and integrations. */
@Named
@RequestScoped
public class AboutPage {
  @Inject Frame frame;
  @Inject ServletContext context;

  private List<AuditRow> actions = List.of();
  private Reading<AboutView> view = new Reading.Unreachable<>("");

  @PostConstruct
  void load() {
    frame.require(Permission.SEE_ABOUT);
    frame.require(Permission.SEE_AUDIT);
    actions =
        frame
            .read(ApplicationSource::audit)
            .map(audit -> AuditRow.of(frame.getView().app(), audit, frame.now()))
            .value()
            .orElse(List.of());
    view = frame.description().map(document -> AboutView.of(document, frame.now()));
  }

  /** What operators did, latest first. */
  public List<AuditRow> getActions() {
    return actions;
  }

  /** Version of the console itself. */
  public String getConsoleVersion() {
    return ConsoleVersion.read(context);
  }

  /** The facts; null when the application does not answer. */
  public @Nullable AboutView getView() {
    return view.value().orElse(null);
  }
}
