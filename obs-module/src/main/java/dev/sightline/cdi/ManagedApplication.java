package dev.sightline.cdi;

import dev.sightline.error.ErrorStore;
import dev.sightline.error.GroupChange;
import dev.sightline.error.group.GroupHistory;
import dev.sightline.error.publish.ErrorPublications;
import dev.sightline.manage.ApplicationDocument;
import dev.sightline.manage.ApplicationMXBean;
import dev.sightline.manage.ConfigurationDocument;
import dev.sightline.manage.Documents;
import dev.sightline.manage.ErrorGroupDetail;
import dev.sightline.manage.HealthDocument;
import dev.sightline.manage.MetricsText;
import dev.sightline.manage.OverviewDocument;
import dev.sightline.manage.PipelineDocument;
import dev.sightline.manage.WorkDocument;
import dev.sightline.recent.OperatorActions;
import dev.sightline.recent.RecentRecords;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Answers the console from the parts of one application. */
final class ManagedApplication implements ApplicationMXBean {
  /** Read of a note; the store keeps less, so that no secret is cut in two before it is masked. */
  private static final int NOTE_CHARS = 8_000;

  private final String name;
  private final Sources sources;

  /**
   * Where each document comes from.
   *
   * @param errors groups and their changes
   * @param publications where events are sent
   * @param redaction for what operators write
   * @param actions told of what operators did
   * @param recent what happened last
   * @param levels what operators may set for a while
   * @param pipeline how what is recorded gets to where it goes
   */
  record Sources(
      Supplier<ApplicationDocument> description,
      Supplier<OverviewDocument> overview,
      Supplier<WorkDocument> work,
      Supplier<HealthDocument> health,
      Supplier<ConfigurationDocument> configuration,
      Function<MetricsText, String> metrics,
      ErrorStore errors,
      ErrorPublications publications,
      UnaryOperator<String> redaction,
      OperatorActions actions,
      RecentRecords recent,
      Supplier<PipelineDocument> pipeline,
      TemporaryLevels levels) {}

  ManagedApplication(String name, Sources sources) {
    this.name = name;
    this.sources = sources;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public String getDescription() {
    return Documents.write(sources.description().get());
  }

  @Override
  public String getOverview() {
    return Documents.write(sources.overview().get());
  }

  @Override
  public String getHealth() {
    return Documents.write(sources.health().get());
  }

  @Override
  public String getConfiguration() {
    return Documents.write(sources.configuration().get());
  }

  @Override
  public String metrics(String format) {
    return sources.metrics().apply(MetricsText.valueOf(format));
  }

  @Override
  public String errorGroups(String state, String text, int offset, int limit) {
    return Documents.write(sources.errors().page(state, text, offset, limit));
  }

  @Override
  public String errorGroup(String fingerprint) {
    ErrorGroupDetail detail = sources.errors().detail(fingerprint);
    return detail == null ? "" : Documents.write(detail);
  }

  @Override
  public String errorExport(String fingerprint) {
    ErrorGroupDetail detail = sources.errors().detail(fingerprint);
    return detail == null || detail.events().isEmpty()
        ? ""
        : Documents.write(sources.publications().preview(detail.events().get(0)));
  }

  @Override
  public String getErrorPublishing() {
    return Documents.write(sources.publications().status());
  }

  @Override
  public String resolveErrorGroup(String fingerprint, String build, String by, String from) {
    return changed(fingerprint, new GroupChange.Resolve(build, by, from));
  }

  @Override
  public String muteErrorGroup(
      String fingerprint, long untilMillis, int perHour, String by, String from) {
    return changed(fingerprint, new GroupChange.Mute(untilMillis, perHour, by, from));
  }

  @Override
  public String reopenErrorGroup(String fingerprint, String by, String from) {
    return changed(fingerprint, new GroupChange.Reopen(by, from));
  }

  @Override
  public String noteErrorGroup(String fingerprint, String text, String by, String from) {
    String cut = text.substring(0, Math.min(text.length(), NOTE_CHARS));
    return changed(fingerprint, new GroupChange.Note(sources.redaction().apply(cut), by, from));
  }

  private String changed(String fingerprint, GroupChange change) {
    boolean changed = sources.errors().change(fingerprint, change);
    String detail = errorGroup(fingerprint);
    if (!changed && !detail.isEmpty()) {
      throw new IllegalStateException("the error store could not take the change");
    }
    if (changed) {
      String action = "error_group_" + GroupHistory.action(change);
      String text = GroupHistory.text(change);
      sources.actions().add(change.by(), change.from(), action, fingerprint, text);
    }
    return detail;
  }

  @Override
  public String timeline(String id, int limit) {
    return Documents.write(sources.recent().timeline(id, limit));
  }

  @Override
  public String getRecent() {
    return Documents.write(sources.recent().recent());
  }

  @Override
  public String getWork() {
    return Documents.write(sources.work().get());
  }

  @Override
  public String getPipeline() {
    return Documents.write(sources.pipeline().get());
  }

  @Override
  public String recentLogs(String level, String text, int limit) {
    return Documents.write(sources.recent().logs(level, text, limit));
  }

  @Override
  public String getLevels() {
    return Documents.write(sources.levels().document());
  }

  @Override
  public String setLevel(String logger, String level, int minutes, String by, String from) {
    sources.levels().set(logger, level, minutes, by, from);
    return getLevels();
  }

  @Override
  public String resetLevel(String logger, String by, String from) {
    sources.levels().reset(logger, by, from);
    return getLevels();
  }

  @Override
  public String getAudit() {
    return Documents.write(sources.actions().document());
  }
}
