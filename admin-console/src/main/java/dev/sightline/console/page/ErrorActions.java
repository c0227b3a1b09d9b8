package dev.sightline.console.page;

import dev.sightline.console.operate.ErrorCommand;
import dev.sightline.console.operate.ErrorForm;
import dev.sightline.console.operate.ErrorOperations;
import dev.sightline.console.operate.Submissions;
import dev.sightline.console.security.Access;
import dev.sightline.console.source.ApplicationRef;
import dev.sightline.console.view.Link;
import dev.sightline.manage.ApplicationDocument;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;

/** The buttons of the error list and of an error group. */
@Named
@RequestScoped
public class ErrorActions {
  @Inject Frame frame;
  @Inject HttpServletRequest request;
  @Inject Applications applications;
  @Inject Submissions submissions;

  public void resolve() throws IOException {
    run(ErrorCommand.RESOLVE);
  }

  public void resolveInThisBuild() throws IOException {
    run(ErrorCommand.RESOLVE_IN_THIS_BUILD);
  }

  public void resolveInNextBuild() throws IOException {
    run(ErrorCommand.RESOLVE_IN_NEXT_BUILD);
  }

  public void muteHour() throws IOException {
    run(ErrorCommand.MUTE_HOUR);
  }

  public void muteDay() throws IOException {
    run(ErrorCommand.MUTE_DAY);
  }

  public void muteUntilRate() throws IOException {
    run(ErrorCommand.MUTE_UNTIL_RATE);
  }

  public void reopen() throws IOException {
    run(ErrorCommand.REOPEN);
  }

  public void note() throws IOException {
    run(ErrorCommand.NOTE);
  }

  private void run(ErrorCommand command) throws IOException {
    Access.require(request, command.permission());
    Parameters parameters = frame.parameters();
    Optional<ApplicationRef> app =
        frame.selected().filter(each -> each.key().equals(parameters.text("app")));
    ErrorForm form =
        new ErrorForm(
            parameters.all("pick"),
            frame.description().value().map(ApplicationDocument::version).orElse(""),
            parameters.text("per-hour"),
            parameters.typed("note"));
    ErrorOperations operations = new ErrorOperations(applications.reader(), InstantSource.system());
    String ticket =
        submissions.once(
            parameters.text("ticket"), () -> operations.run(command, form, app, request));
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    external.redirect(external.getRequestContextPath() + "/" + back(parameters, ticket));
  }

  /** The page the form stood on, as it was. */
  private static Link back(Parameters parameters, String ticket) {
    Link page = Link.to(parameters.text("group").isEmpty() ? "errors" : "error");
    for (String each : new String[] {"app", "group", "event", "state", "q", "page"}) {
      page = page.with(each, parameters.text(each));
    }
    return page.with("done", ticket);
  }
}
