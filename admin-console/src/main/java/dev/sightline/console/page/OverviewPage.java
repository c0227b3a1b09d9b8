package dev.sightline.console.page;

import dev.sightline.console.security.Permission;
import dev.sightline.console.source.ApplicationRef;
import dev.sightline.console.source.ErrorQuery;
import dev.sightline.console.source.Pending;
import dev.sightline.console.view.ApplicationAnswers;
import dev.sightline.console.view.ApplicationRow;
import dev.sightline.console.view.OverviewView;
import dev.sightline.manage.ApplicationDocument;
import dev.sightline.manage.ErrorGroupPage;
import dev.sightline.manage.HealthDocument;
import dev.sightline.manage.OverviewDocument;
import dev.sightline.manage.WorkDocument;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Worst first: what in an application needs attention now. */
@Named
@RequestScoped
public class OverviewPage {
  private static final ErrorQuery OPEN_GROUPS = new ErrorQuery("open", "", 0, 50);

  @Inject Frame frame;

  private @Nullable OverviewView view;
  private List<ApplicationRow> applications = List.of();

  @PostConstruct
  void load() {
    frame.require(Permission.SEE_OVERVIEW);
    List<Asked> asked = frame.all().stream().map(this::ask).toList();
    List<ApplicationRow> rows = new ArrayList<>();
    for (Asked each : asked) {
      ApplicationAnswers answers = each.await();
      boolean selected = frame.selected().filter(answers.application()::equals).isPresent();
      rows.add(ApplicationRow.of(answers, selected, frame.now()));
      if (selected) {
        view = OverviewView.of(answers, frame.parameters().text("sort"), frame.now());
      }
    }
    applications = ApplicationRow.sorted(rows);
  }

  /** The selected application; null when there is none. */
  public @Nullable OverviewView getView() {
    return view;
  }

  /** Every application, worst first. */
  public List<ApplicationRow> getApplications() {
    return applications;
  }

  private Asked ask(ApplicationRef app) {
    return new Asked(
        app,
        frame.describe(app),
        frame.ask(app, source -> source.overview(app)),
        frame.ask(app, source -> source.health(app)),
        frame.ask(app, source -> source.errorGroups(app, OPEN_GROUPS)),
        frame.ask(app, source -> source.work(app)));
  }

  private record Asked(
      ApplicationRef app,
      Pending<ApplicationDocument> description,
      Pending<OverviewDocument> traffic,
      Pending<HealthDocument> health,
      Pending<ErrorGroupPage> errors,
      Pending<WorkDocument> work) {

    ApplicationAnswers await() {
      return new ApplicationAnswers(
          app, description.await(), traffic.await(), health.await(), errors.await(), work.await());
    }
  }
}
