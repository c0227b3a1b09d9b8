package dev.sightline.console.page;

import dev.sightline.console.security.Permission;
import dev.sightline.console.source.ErrorQuery;
import dev.sightline.console.source.Reading;
import dev.sightline.console.view.ErrorsView;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** The error groups of one application. */
@Named
@RequestScoped
public class ErrorsPage {
  @Inject Frame frame;

  private ErrorQuery query = new ErrorQuery("open", "", 0, ErrorsView.PAGE_SIZE);
  private Reading<ErrorsView> view = new Reading.Unreachable<>("");

  @PostConstruct
  void load() {
    frame.require(Permission.SEE_ERRORS);
    Parameters parameters = frame.parameters();
    int offset = (parameters.page("page") - 1) * ErrorsView.PAGE_SIZE;
    query =
        new ErrorQuery(
            parameters.text("state"), parameters.text("q"), offset, ErrorsView.PAGE_SIZE);
    view =
        frame
            .read((source, app) -> source.errorGroups(app, query))
            .map(page -> ErrorsView.of(frame.getView().app(), query, page, frame.now()));
  }

  /** The list; null when the application does not answer. */
  public @Nullable ErrorsView getView() {
    return view.value().orElse(null);
  }

  public String getReason() {
    return view.reason();
  }

  /** The text searched for, as typed. */
  public String getText() {
    return query.text();
  }

  /** Number of the page shown, from 1. */
  public int getPage() {
    return query.offset() / ErrorsView.PAGE_SIZE + 1;
  }

  public String getState() {
    return query.state();
  }
}
