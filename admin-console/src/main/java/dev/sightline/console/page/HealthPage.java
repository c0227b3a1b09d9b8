package dev.sightline.console.page;

import dev.sightline.console.security.Permission;
import dev.sightline.console.source.ApplicationSource;
import dev.sightline.console.source.Reading;
import dev.sightline.console.view.HealthView;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** The health checks of one application. */
@Named
@RequestScoped
public class HealthPage {
  @Inject Frame frame;

  private Reading<HealthView> view = new Reading.Unreachable<>("");

  @PostConstruct
  void load() {
    frame.require(Permission.SEE_HEALTH);
    view = frame.read(ApplicationSource::health).map(health -> HealthView.of(health, frame.now()));
  }

  /** The checks; null when the application does not answer. */
  public @Nullable HealthView getView() {
    return view.value().orElse(null);
  }

  public String getReason() {
    return view.reason();
  }
}
