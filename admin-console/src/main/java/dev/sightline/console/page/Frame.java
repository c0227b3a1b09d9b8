package dev.sightline.console.page;

import dev.sightline.console.operate.Outcome;
import dev.sightline.console.operate.Submissions;
import dev.sightline.console.security.Access;
import dev.sightline.console.security.Permission;
import dev.sightline.console.source.ApplicationRef;
import dev.sightline.console.source.ApplicationSource;
import dev.sightline.console.source.Pending;
import dev.sightline.console.source.Reading;
import dev.sightline.console.view.FrameView;
import dev.sightline.manage.ApplicationDocument;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What every page has around it: the application asked for, who is signed in, the time. */
@Named
@RequestScoped
public class Frame {
  @Inject HttpServletRequest request;
  @Inject Applications applications;
  @Inject Submissions submissions;

  private final Instant now = Instant.now();
  private final String ticket = Submissions.ticket();
  private List<ApplicationRef> all = List.of();
  private Optional<ApplicationRef> selected = Optional.empty();
  private @Nullable Pending<ApplicationDocument> asked;
  private @Nullable FrameView view;

  @PostConstruct
  void open() {
    if (request.getUserPrincipal() == null) {
      return;
    }
    all = applications.reader().source().applications();
    String key = parameters().text("app");
    selected =
        key.isEmpty()
            ? all.stream().findFirst()
            : all.stream().filter(each -> each.key().equals(key)).findFirst();
    selected.ifPresent(app -> asked = ask(app, source -> source.description(app)));
  }

  public FrameView getView() {
    if (view == null) {
      view = FrameView.of(all, selected, description(), parameters().text("app"), now);
    }
    return view;
  }

  /** Name of who is signed in; empty before the login. */
  public String getUser() {
    return request.getUserPrincipal() == null ? "" : request.getUserPrincipal().getName();
  }

  /** Light, dark, or empty for what the browser prefers. */
  public String getTheme() {
    return Themes.of(request);
  }

  /** Whether who is signed in may change state. */
  public boolean isOperator() {
    return Access.isOperator(request);
  }

  /** Whether a form was sent, whose buttons all have to be there for one of them to be pressed. */
  public boolean isPosted() {
    return request.getMethod().equals("POST");
  }

  /** For the forms of this page, so that none of them is taken twice. */
  public String getTicket() {
    return ticket;
  }

  /** What came of the form that led to this page; null when none did. */
  public @Nullable Outcome getOutcome() {
    String done = parameters().text("done");
    return done.isEmpty() || getUser().isEmpty() ? null : submissions.outcome(done).orElse(null);
  }

  Reading<ApplicationDocument> description() {
    return asked == null ? new Reading.Unreachable<>("No application.") : asked.await();
  }

  /** Asks who an application is; the selected one was asked already. */
  Pending<ApplicationDocument> describe(ApplicationRef app) {
    return asked != null && selected.filter(app::equals).isPresent()
        ? asked
        : ask(app, source -> source.description(app));
  }

  Parameters parameters() {
    return new Parameters(request);
  }

  Instant now() {
    return now;
  }

  List<ApplicationRef> all() {
    return all;
  }

  Optional<ApplicationRef> selected() {
    return selected;
  }

  void require(Permission permission) {
    Access.require(request, permission);
  }

  <T> Pending<T> ask(ApplicationRef app, Function<ApplicationSource, T> question) {
    return applications.reader().ask(app, question);
  }

  /** Asks the selected application and waits. */
  <T> Reading<T> read(Question<T> question) {
    return selected
        .map(app -> ask(app, source -> question.of(source, app)).await())
        .orElseGet(() -> new Reading.Unreachable<>("No application."));
  }

  /** Something to ask an application. */
  @FunctionalInterface
  interface Question<T> {
    T of(ApplicationSource source, ApplicationRef application);
  }
}
