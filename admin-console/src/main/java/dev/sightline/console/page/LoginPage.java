package dev.sightline.console.page;

import dev.sightline.console.security.SignIn;
import dev.sightline.console.security.Targets;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Name and password. */
@Named
@RequestScoped
public class LoginPage {
  @Inject SignIn signIn;
  @Inject HttpServletRequest request;

  private String name = "";
  private String password = "";
  private @Nullable String target;
  private boolean failed;

  /** Begins a session and goes to the page asked for, or says that it failed. */
  public void submit() throws IOException {
    failed = !signIn.signIn(request, name, password);
    password = "";
    if (!failed) {
      ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
      external.redirect(external.getRequestContextPath() + Targets.safe(getTarget()));
    }
  }

  public String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = name == null ? "" : name.strip();
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(@Nullable String password) {
    this.password = password == null ? "" : password;
  }

  /** Where to go afterwards; always a page of this console. */
  public String getTarget() {
    return Targets.safe(target == null ? request.getParameter("target") : target);
  }

  public void setTarget(@Nullable String target) {
    this.target = target;
  }

  public boolean isFailed() {
    return failed;
  }
}
