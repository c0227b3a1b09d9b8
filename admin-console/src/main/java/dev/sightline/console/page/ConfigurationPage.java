package dev.sightline.console.page;

import dev.sightline.console.security.Permission;
import dev.sightline.console.source.ApplicationSource;
import dev.sightline.console.source.Reading;
import dev.sightline.console.view.ConfigurationView;
import dev.sightline.console.view.KeyFilter;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** The effective configuration of one application. */
@Named
@RequestScoped
public class ConfigurationPage {
  @Inject Frame frame;

  private KeyFilter filter = new KeyFilter("", "", "", 1);
  private Reading<ConfigurationView> view = new Reading.Unreachable<>("");

  @PostConstruct
  void load() {
    frame.require(Permission.SEE_CONFIGURATION);
    Parameters parameters = frame.parameters();
    filter =
        new KeyFilter(
            parameters.text("q"),
            parameters.text("source"),
            parameters.text("show"),
            parameters.page("page"));
    view =
        frame
            .read(ApplicationSource::configuration)
            .map(document -> ConfigurationView.of(frame.getView().app(), document, filter));
  }

  /** The keys; null when the application does not answer. */
  public @Nullable ConfigurationView getView() {
    return view.value().orElse(null);
  }

  public String getReason() {
    return view.reason();
  }

  public KeyFilter getFilter() {
    return filter;
  }
}
