package dev.sightline.console.page;

import dev.sightline.console.security.SignIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** Ends a session. */
@Named
@RequestScoped
public class SignOut {
  @Inject SignIn signIn;
  @Inject HttpServletRequest request;

  /** Signs out and shows the login page. */
  public void leave() throws IOException {
    signIn.signOut(request);
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    external.redirect(external.getRequestContextPath() + "/login");
  }
}
