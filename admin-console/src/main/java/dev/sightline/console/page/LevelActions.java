package dev.sightline.console.page;

import dev.sightline.console.operate.LevelForm;
import dev.sightline.console.operate.LevelOperations;
import dev.sightline.console.operate.Submissions;
import dev.sightline.console.security.Access;
import dev.sightline.console.security.Permission;
import dev.sightline.console.source.ApplicationRef;
import dev.sightline.console.view.Link;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;

/** The button of the page on logs. */
@Named
@RequestScoped
public class LevelActions {
  @Inject Frame frame;
  @Inject HttpServletRequest request;
  @Inject Applications applications;
  @Inject Submissions submissions;

  /** Sets the level that was chosen, or goes back to the configured one. */
  public void apply() throws IOException {
    Access.require(request, Permission.SET_LEVELS);
    Parameters parameters = frame.parameters();
    Optional<ApplicationRef> app =
        frame.selected().filter(each -> each.key().equals(parameters.text("app")));
    LevelForm form =
        new LevelForm(
            parameters.text("logger"), parameters.text("set-level"), parameters.text("minutes"));
    LevelOperations operations = new LevelOperations(applications.reader());
    String ticket =
        submissions.once(parameters.text("ticket"), () -> operations.run(form, app, request));
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    Link back = Link.to("logs").with("app", parameters.text("app")).with("done", ticket);
    external.redirect(external.getRequestContextPath() + "/" + back);
  }
}
