package dev.sightline.console.source;

import dev.sightline.manage.RefusalDocument;
import dev.sightline.manage.Refusals;
import java.util.List;
import java.util.Optional;
import javax.management.MBeanServer;

/** The applications of this JVM that were not started, as their configuration is wrong. */
public final class RefusedApplications {
  private final Refusals refusals;

  public RefusedApplications(MBeanServer server) {
    this.refusals = new Refusals(server);
  }

  /** The latest first. Quick: asks no application. */
  public List<RefusalDocument> all() {
    return refusals.all();
  }

  /** The report on one of them, or empty when it was not refused or has started since. */
  public Optional<RefusalDocument> of(String application) {
    return all().stream().filter(each -> each.application().equals(application)).findFirst();
  }
}
