package dev.sightline.console.fake;

import dev.sightline.manage.ApplicationDocument;
import dev.sightline.manage.ApplicationMXBean;
import dev.sightline.manage.AuditDocument;
import dev.sightline.manage.ConfigurationDocument;
import dev.sightline.manage.Documents;
import dev.sightline.manage.ErrorGroup;
import dev.sightline.manage.ErrorGroupDetail;
import dev.sightline.manage.ErrorGroupDetail.Entry;
import dev.sightline.manage.ErrorGroupPage;
import dev.sightline.manage.HealthDocument;
import dev.sightline.manage.OverviewDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * An application that answers from documents it was given.
 *
 * @param description who it is
 * @param overview its traffic
 * @param health its checks
 * @param configuration its keys
 * @param details its error groups
 */
public record FakeApplication(
    ApplicationDocument description,
    OverviewDocument overview,
    HealthDocument health,
    ConfigurationDocument configuration,
    List<ErrorGroupDetail> details)
    implements ApplicationMXBean {

  public FakeApplication {
    details = new CopyOnWriteArrayList<>(details);
  }

  @Override
  public String getName() {
    return description.name();
  }

  @Override
  public String getDescription() {
    return Documents.write(description);
  }

  @Override
  public String getOverview() {
    return Documents.write(overview);
  }

  @Override
  public String getHealth() {
    return Documents.write(health);
  }

  @Override
  public String getConfiguration() {
    return Documents.write(configuration);
  }

  @Override
  public String metrics(String format) {
    String name = format.equals("OPEN_METRICS") ? "orders" : "orders_total";
    return "# HELP "
        + name
        + " Orders placed.\n# TYPE "
        + name
        + " counter\norders_total{app=\""
        + getName()
        + "\"} 7\n";
  }

  @Override
  public String errorGroups(String state, String text, int offset, int limit) {
    List<ErrorGroup> matching =
        details.stream()
            .map(ErrorGroupDetail::group)
            .filter(group -> state.equals("all") || group.state().equals(state))
            .filter(group -> matches(group, text.toLowerCase(Locale.ROOT)))
            .toList();
    return Documents.write(
        new ErrorGroupPage(
            overview.asOfMillis(),
            matching.size(),
            count("open"),
            count("muted"),
            count("resolved"),
            new ErrorGroupPage.Store("memory", true, "", 143, 812_400, 0, 0, 0, 0, 0),
            matching.stream().skip(offset).limit(limit).toList()));
  }

  @Override
  public String errorGroup(String fingerprint) {
    return details.stream()
        .filter(detail -> detail.group().fingerprint().equals(fingerprint))
        .findFirst()
        .map(Documents::write)
        .orElse("");
  }

  @Override
  public String errorExport(String fingerprint) {
    return details.stream()
        .filter(detail -> detail.group().fingerprint().equals(fingerprint))
        .findFirst()
        .map(detail -> Documents.write(Map.of("document", Documents.write(detail.group()))))
        .orElse("");
  }

  @Override
  public String getErrorPublishing() {
    return "{}";
  }

  @Override
  public String resolveErrorGroup(String fingerprint, String build, String by, String from) {
    return change(fingerprint, "resolved", build, new Entry(now(), by, "resolved", build, from));
  }

  @Override
  public String muteErrorGroup(
      String fingerprint, long untilMillis, int perHour, String by, String from) {
    String text = untilMillis > 0 ? "until " + untilMillis : "up to " + perHour + " an hour";
    return change(fingerprint, "muted", "", new Entry(now(), by, "muted", text, from));
  }

  @Override
  public String reopenErrorGroup(String fingerprint, String by, String from) {
    return change(fingerprint, "open", "", new Entry(now(), by, "reopened", "", from));
  }

  @Override
  public String noteErrorGroup(String fingerprint, String text, String by, String from) {
    return change(fingerprint, "", "", new Entry(now(), by, "note", text, from));
  }

  @Override
  public String timeline(String id, int limit) {
    return Documents.write(new FakeTraffic(this).timeline(id));
  }

  @Override
  public String getRecent() {
    return Documents.write(new FakeTraffic(this).recent());
  }

  @Override
  public String recentLogs(String level, String text, int limit) {
    return Documents.write(new FakeTraffic(this).logs());
  }

  @Override
  public String getLevels() {
    return Documents.write(FakeTraffic.levels(overview.asOfMillis(), "com.acme.shop", "debug"));
  }

  @Override
  public String setLevel(String logger, String level, int minutes, String by, String from) {
    return Documents.write(FakeTraffic.levels(overview.asOfMillis(), logger, level));
  }

  @Override
  public String resetLevel(String logger, String by, String from) {
    return getLevels();
  }

  @Override
  public String getWork() {
    return Documents.write(FakeWork.of(this));
  }

  @Override
  public String getPipeline() {
    return Documents.write(new FakePipeline(this).document());
  }

  @Override
  public String getAudit() {
    List<AuditDocument.Action> actions = new ArrayList<>();
    for (ErrorGroupDetail detail : details) {
      for (Entry each : detail.history()) {
        actions.add(
            new AuditDocument.Action(
                each.atMillis(),
                each.by(),
                each.from(),
                "error_group_" + each.action(),
                detail.group().fingerprint(),
                each.text()));
      }
    }
    return Documents.write(new AuditDocument(description.startedMillis(), 0, actions));
  }

  private long now() {
    return overview.asOfMillis();
  }

  private synchronized String change(String fingerprint, String state, String build, Entry entry) {
    for (int i = 0; i < details.size(); i++) {
      if (details.get(i).group().fingerprint().equals(fingerprint)) {
        details.set(i, FakeErrors.changed(details.get(i), state, build, entry));
      }
    }
    return errorGroup(fingerprint);
  }

  /** Registers it as a real application would. */
  public ObjectName register(MBeanServer server) throws JMException {
    ObjectName name =
        new ObjectName(
            "dev.sightline:type=Application,name="
                + ObjectName.quote(description.name())
                + ",context="
                + ObjectName.quote(description.contextPath()));
    server.registerMBean(this, name);
    return name;
  }

  private int count(String state) {
    return (int) details.stream().filter(detail -> detail.group().state().equals(state)).count();
  }

  private static boolean matches(ErrorGroup group, String text) {
    String all = group.type() + " " + group.message() + " " + group.culprit() + group.route();
    return all.toLowerCase(Locale.ROOT).contains(text);
  }
}
