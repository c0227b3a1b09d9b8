package dev.sightline.console.page;

import dev.sightline.console.security.Permission;
import dev.sightline.console.source.Reading;
import dev.sightline.console.view.ChecklistView;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Whether one application is ready for production. */
@Named
@RequestScoped
public class ChecklistPage {
  @Inject Frame frame;
  @Inject Applications applications;
  @Inject SignInEvidence signIn;

  private Reading<ChecklistView> view = new Reading.Unreachable<>("");

  @PostConstruct
  void load() {
    frame.require(Permission.SEE_CHECKLIST);
    ChecklistGatherer gatherer = new ChecklistGatherer(applications.reader(), signIn.facts());
    String show = frame.parameters().text("show");
    frame
        .selected()
        .ifPresent(
            app ->
                view =
                    gatherer
                        .gather(app, frame.now().toEpochMilli())
                        .map(checklist -> ChecklistView.of(app.key(), checklist, show)));
  }

  /** The checklist; null when the application does not answer. */
  public @Nullable ChecklistView getView() {
    return view.value().orElse(null);
  }

  public String getReason() {
    return view.reason();
  }
}
