package dev.sightline.console.page;

import dev.sightline.console.security.Permission;
import dev.sightline.console.source.RefusedApplications;
import dev.sightline.console.view.Finding;
import dev.sightline.console.view.RefusalView;
import dev.sightline.console.view.Visible;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Applications that were not started, as their configuration is wrong. */
@Named
@RequestScoped
public class RefusedPage {
  @Inject Frame frame;

  private final RefusedApplications refused = onThisServer();

  static RefusedApplications onThisServer() {
    return new RefusedApplications(ManagementFactory.getPlatformMBeanServer());
  }

  /** One finding an application, for the overview. */
  public List<Finding> getFindings() {
    frame.require(Permission.SEE_OVERVIEW);
    return refused.all().stream().map(each -> RefusalView.finding(each, frame.now())).toList();
  }

  /** The report on the application asked for; null when there is none. */
  public @Nullable RefusalView getView() {
    frame.require(Permission.SEE_CONFIGURATION);
    return refused
        .of(frame.parameters().text("name"))
        .map(each -> RefusalView.of(each, frame.now()))
        .orElse(null);
  }

  /** The application asked for. */
  public String getName() {
    return Visible.name(frame.parameters().text("name"));
  }
}
