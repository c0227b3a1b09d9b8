package dev.sightline.console.page;

import dev.sightline.console.security.Permission;
import dev.sightline.console.source.ApplicationSource;
import dev.sightline.console.source.Reading;
import dev.sightline.console.view.WorkFilter;
import dev.sightline.console.view.WorkView;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** The work of one application beside its requests: tasks, timers, messages. */
@Named
@RequestScoped
public class WorkPage {
  @Inject Frame frame;

  private Reading<WorkView> view = new Reading.Unreachable<>("");

  @PostConstruct
  void load() {
    frame.require(Permission.SEE_WORK);
    String app = frame.getView().app();
    view =
        frame
            .read(ApplicationSource::work)
            .map(work -> WorkView.of(app, work, getFilter(), frame.now()));
  }

  /** The tasks; null when the application does not answer. */
  public @Nullable WorkView getView() {
    return view.value().orElse(null);
  }

  /** Which of them were asked for. */
  public WorkFilter getFilter() {
    return new WorkFilter(frame.parameters().text("kind"), frame.parameters().text("q"));
  }

  public String getReason() {
    return view.reason();
  }
}
