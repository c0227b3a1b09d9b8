package dev.sightline.console.page;

import dev.sightline.console.security.Permission;
import dev.sightline.console.source.Reading;
import dev.sightline.console.view.AboutView;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import org.jspecify.annotations.Nullable;

/** Versions and integrations. */
@Named
@RequestScoped
public class AboutPage {
  @Inject Frame frame;
  @Inject ServletContext context;

  private Reading<AboutView> view = new Reading.Unreachable<>("");

  @PostConstruct
  void load() {
    frame.require(Permission.SEE_ABOUT);
    view = frame.description().map(document -> AboutView.of(document, frame.now()));
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
