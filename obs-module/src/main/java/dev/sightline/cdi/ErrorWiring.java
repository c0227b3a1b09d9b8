package dev.sightline.cdi;

import dev.sightline.GroupingRule;
import dev.sightline.config.ErrorSettings;
import dev.sightline.config.SightlineSettings.ServiceSettings;
import dev.sightline.error.ErrorListener;
import dev.sightline.error.ErrorOrigin;
import dev.sightline.error.ErrorStore;
import dev.sightline.error.grouping.Fingerprints;
import dev.sightline.error.jdbc.JdbcErrorStore;
import dev.sightline.error.spool.Spool;
import dev.sightline.error.spool.Spools;
import dev.sightline.error.store.FileErrorStore;
import dev.sightline.error.store.MemoryErrorStore;
import dev.sightline.error.store.StoreLimits;
import jakarta.enterprise.inject.Instance;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** From the keys of {@code sightline.errors} to where error events are kept. */
final class ErrorWiring {
  private ErrorWiring() {}

  /** By the rules of the application, then by those of the module. */
  static Fingerprints fingerprints(ErrorSettings settings) {
    Instance<GroupingRule> beans = Beans.select(GroupingRule.class);
    List<GroupingRule> rules = new ArrayList<>();
    if (beans != null) {
      beans.forEach(rules::add);
    }
    rules.sort(Comparator.comparing(each -> each.getClass().getName()));
    return new Fingerprints(settings.groups(), rules);
  }

  static ErrorStore store(
      ErrorSettings settings,
      Fingerprints fingerprints,
      ServiceSettings service,
      String application,
      Integrations integrations) {
    StoreLimits limits = StoreLimits.standard().with(settings.capacity(), settings.retention());
    if (settings.store() == ErrorSettings.Store.FILE) {
      Path directory = settings.file().path().resolve(application);
      integrations.active("errors", "kept in files that survive a restart");
      return new FileErrorStore(directory, limits, fingerprints::explain);
    }
    String name = settings.dataSource().orElse("");
    if (settings.store() == ErrorSettings.Store.JDBC && !name.isEmpty()) {
      ServerDataSource source = new ServerDataSource(name);
      String missing = source.isThere() ? "" : "; it is not defined on this server yet";
      integrations.active("errors", "kept in the database of " + name + missing);
      return new JdbcErrorStore(
          source,
          spool(settings, application, "jdbc"),
          new JdbcErrorStore.Purpose(service.name(), limits, fingerprints::explain));
    }
    integrations.active("errors", "kept in memory until the application stops");
    return new MemoryErrorStore(limits, fingerprints::explain);
  }

  /** Where events wait for one receiver. */
  static Spool spool(ErrorSettings settings, String application, String receiver) {
    Path directory = settings.spool().path().resolve(application).resolve(receiver);
    return Spools.open(directory, settings.spool().maxSize().bytes());
  }

  static ErrorListener listener(ServiceSettings service, ErrorStore store) {
    return new ErrorListener(store, new ErrorOrigin(service.version(), service.instance()));
  }
}
