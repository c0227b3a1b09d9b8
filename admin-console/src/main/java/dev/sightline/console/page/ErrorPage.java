package dev.sightline.console.page;

import dev.sightline.console.security.Permission;
import dev.sightline.console.source.Reading;
import dev.sightline.console.view.ErrorView;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One error group. */
@Named
@RequestScoped
public class ErrorPage {
  private static final int MAX_FINGERPRINT = 200;

  @Inject Frame frame;

  private Reading<Optional<ErrorView>> view = new Reading.Unreachable<>("");

  @PostConstruct
  void load() {
    frame.require(Permission.SEE_ERRORS);
    String group = frame.parameters().text("group");
    String event = frame.parameters().text("event");
    if (group.length() > MAX_FINGERPRINT) {
      view = new Reading.Available<>(Optional.empty());
      return;
    }
    view =
        frame
            .read((source, app) -> source.errorGroup(app, group))
            .map(
                found ->
                    found.map(
                        detail -> ErrorView.of(frame.getView().app(), detail, event, frame.now())));
  }

  /** The group; null when there is none or the application does not answer. */
  public @Nullable ErrorView getView() {
    return view.value().flatMap(found -> found).orElse(null);
  }

  /** Whether the application answered that it has no such group. */
  public boolean isGone() {
    return view.value().filter(Optional::isEmpty).isPresent();
  }

  public String getReason() {
    return view.reason();
  }
}
