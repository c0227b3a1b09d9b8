package dev.sightline.console.page;

import dev.sightline.console.security.Permission;
import dev.sightline.console.source.ApplicationSource;
import dev.sightline.console.source.Reading;
import dev.sightline.console.view.LevelsView;
import dev.sightline.console.view.LogsView;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The latest log records of one application, and its levels. */
@Named
@RequestScoped
public class LogsPage {
  private static final Set<String> LEVELS = Set.of("trace", "debug", "info", "warn", "error");
  private static final int MAX_RECORDS = 200;

  @Inject Frame frame;

  private Reading<LogsView> view = new Reading.Unreachable<>("");
  private Reading<LevelsView> levels = new Reading.Unreachable<>("");

  @PostConstruct
  void load() {
    frame.require(Permission.SEE_LOGS);
    String app = frame.getView().app();
    String text = getText();
    String level = getLevel();
    view =
        frame
            .read((source, each) -> source.recentLogs(each, level, text, MAX_RECORDS))
            .map(document -> LogsView.of(app, document, frame.now()));
    levels = frame.read(ApplicationSource::levels).map(all -> LevelsView.of(app, all, frame.now()));
  }

  /** The records; null when the application does not answer. */
  public @Nullable LogsView getView() {
    return view.value().orElse(null);
  }

  /** The levels; null when the application does not answer. */
  public @Nullable LevelsView getLevels() {
    return levels.value().orElse(null);
  }

  public String getReason() {
    return view.reason();
  }

  /** The text searched for, as typed. */
  public String getText() {
    return frame.parameters().text("q");
  }

  /** The lowest level shown. */
  public String getLevel() {
    return frame.parameters().oneOf("level", LEVELS, "trace");
  }

  /** The logger to set a level for, as it was sent. */
  public String getLogger() {
    return frame.parameters().text("logger");
  }
}
