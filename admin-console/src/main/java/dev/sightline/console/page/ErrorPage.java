package dev.sightline.console.page;

import dev.sightline.console.security.Permission;
import dev.sightline.console.source.Reading;
import dev.sightline.console.view.ErrorView;
import dev.sightline.console.view.Visible;
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

  /** Fingerprint of the group asked for, as it was sent. */
  public String getGroup() {
    return frame.parameters().text("group");
  }

  /** The occurrence asked for, as it was sent; may be empty. */
  public String getEvent() {
    return frame.parameters().text("event");
  }

  /** The build that runs now; empty when unknown. */
  public String getBuild() {
    return frame.description().value().map(each -> Visible.name(each.version())).orElse("");
  }

  public String getReason() {
    return view.reason();
  }
}
