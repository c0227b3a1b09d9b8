package dev.sightline.console.source;

import dev.sightline.manage.ApplicationDocument;
import dev.sightline.manage.ApplicationMXBean;
import dev.sightline.manage.AuditDocument;
import dev.sightline.manage.ConfigurationDocument;
import dev.sightline.manage.Documents;
import dev.sightline.manage.ErrorGroupDetail;
import dev.sightline.manage.ErrorGroupPage;
import dev.sightline.manage.HealthDocument;
import dev.sightline.manage.LevelsDocument;
import dev.sightline.manage.MetricsText;
import dev.sightline.manage.OverviewDocument;
import dev.sightline.manage.PipelineDocument;
import dev.sightline.manage.RecentDocument;
import dev.sightline.manage.TimelineDocument;
import dev.sightline.manage.WorkDocument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import javax.management.JMX;
import javax.management.MBeanServer;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;

/** The applications of this JVM, through the platform's MBean server. */
public final class SameServerSource implements ApplicationSource {
  private static final String PATTERN = "dev.sightline:type=Application,*";

  private final MBeanServer server;

  public SameServerSource(MBeanServer server) {
    this.server = server;
  }

  @Override
  public List<ApplicationRef> applications() {
    return byKey().entrySet().stream().map(each -> ref(each.getKey(), each.getValue())).toList();
  }

  @Override
  public ApplicationDocument description(ApplicationRef application) {
    return Documents.read(bean(application).getDescription(), ApplicationDocument.class);
  }

  @Override
  public OverviewDocument overview(ApplicationRef application) {
    return Documents.read(bean(application).getOverview(), OverviewDocument.class);
  }

  @Override
  public HealthDocument health(ApplicationRef application) {
    return Documents.read(bean(application).getHealth(), HealthDocument.class);
  }

  @Override
  public ConfigurationDocument configuration(ApplicationRef application) {
    return Documents.read(bean(application).getConfiguration(), ConfigurationDocument.class);
  }

  @Override
  public String metrics(ApplicationRef application, MetricsText format) {
    return bean(application).metrics(format.name());
  }

  @Override
  public ErrorGroupPage errorGroups(ApplicationRef application, ErrorQuery query) {
    String json =
        bean(application).errorGroups(query.state(), query.text(), query.offset(), query.limit());
    return Documents.read(json, ErrorGroupPage.class);
  }

  @Override
  public Optional<ErrorGroupDetail> errorGroup(ApplicationRef application, String fingerprint) {
    return detail(bean(application).errorGroup(fingerprint));
  }

  @Override
  public Optional<ErrorGroupDetail> change(
      ApplicationRef application, String fingerprint, GroupAction action, Actor actor) {
    ApplicationMXBean bean = bean(application);
    String by = actor.name();
    String from = actor.address();
    String json;
    if (action instanceof GroupAction.Resolve resolve) {
      json = bean.resolveErrorGroup(fingerprint, resolve.build(), by, from);
    } else if (action instanceof GroupAction.Mute mute) {
      json = bean.muteErrorGroup(fingerprint, mute.untilMillis(), mute.perHour(), by, from);
    } else if (action instanceof GroupAction.Note note) {
      json = bean.noteErrorGroup(fingerprint, note.text(), by, from);
    } else {
      json = bean.reopenErrorGroup(fingerprint, by, from);
    }
    return detail(json);
  }

  private static Optional<ErrorGroupDetail> detail(String json) {
    return json.isEmpty()
        ? Optional.empty()
        : Optional.of(Documents.read(json, ErrorGroupDetail.class));
  }

  @Override
  public String errorExport(ApplicationRef application, String fingerprint) {
    return bean(application).errorExport(fingerprint);
  }

  @Override
  public TimelineDocument timeline(ApplicationRef application, String id, int limit) {
    return Documents.read(bean(application).timeline(id, limit), TimelineDocument.class);
  }

  @Override
  public RecentDocument recent(ApplicationRef application) {
    return Documents.read(bean(application).getRecent(), RecentDocument.class);
  }

  @Override
  public TimelineDocument recentLogs(
      ApplicationRef application, String level, String text, int limit) {
    return Documents.read(bean(application).recentLogs(level, text, limit), TimelineDocument.class);
  }

  @Override
  public LevelsDocument levels(ApplicationRef application) {
    return Documents.read(bean(application).getLevels(), LevelsDocument.class);
  }

  @Override
  public LevelsDocument setLevel(
      ApplicationRef application, String logger, String level, int minutes, Actor actor) {
    String json = bean(application).setLevel(logger, level, minutes, actor.name(), actor.address());
    return Documents.read(json, LevelsDocument.class);
  }

  @Override
  public LevelsDocument resetLevel(ApplicationRef application, String logger, Actor actor) {
    String json = bean(application).resetLevel(logger, actor.name(), actor.address());
    return Documents.read(json, LevelsDocument.class);
  }

  @Override
  public WorkDocument work(ApplicationRef application) {
    return Documents.read(bean(application).getWork(), WorkDocument.class);
  }

  @Override
  public PipelineDocument pipeline(ApplicationRef application) {
    return Documents.read(bean(application).getPipeline(), PipelineDocument.class);
  }

  @Override
  public AuditDocument audit(ApplicationRef application) {
    return Documents.read(bean(application).getAudit(), AuditDocument.class);
  }

  private ApplicationMXBean bean(ApplicationRef application) {
    ObjectName name = byKey().get(application.key());
    if (name == null) {
      throw new NoSuchElementException(application.key());
    }
    return JMX.newMXBeanProxy(server, name, ApplicationMXBean.class);
  }

  private Map<String, ObjectName> byKey() {
    List<ObjectName> names = new ArrayList<>(server.queryNames(pattern(), null));
    names.sort(Comparator.naturalOrder());
    Map<String, ObjectName> byKey = new TreeMap<>();
    for (ObjectName name : names) {
      String key = property(name, "name");
      if (byKey.containsKey(key)) {
        key = key + "@" + property(name, "context");
      }
      byKey.putIfAbsent(key, name);
    }
    return byKey;
  }

  private static ApplicationRef ref(String key, ObjectName name) {
    return new ApplicationRef(key, property(name, "name"), property(name, "context"));
  }

  private static String property(ObjectName name, String key) {
    @Nullable String value = name.getKeyProperty(key);
    if (value == null) {
      return "";
    }
    return value.startsWith("\"") ? ObjectName.unquote(value) : value;
  }

  private static ObjectName pattern() {
    try {
      return ObjectName.getInstance(PATTERN);
    } catch (MalformedObjectNameException e) {
      throw new IllegalStateException(e);
    }
  }
}
