package dev.sightline.console.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** What went wrong with a request, without any detail of how. */
@Named
@RequestScoped
public class ProblemPage {
  @Inject HttpServletRequest request;

  public int getStatus() {
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
        ? status
        : 404;
  }

  public String getTitle() {
    return switch (getStatus()) {
      case 403 -> "You may not see this";
      case 404 -> "There is no such page";
      case 405 -> "This cannot be done here";
      default -> getStatus() < 500 ? "The request was not understood" : "The console failed";
    };
  }

  public String getAdvice() {
    return switch (getStatus()) {
      case 403 ->
          "Your user lacks the role sightline-viewer or sightline-operator, or the request did not"
              + " come from a page of this console.";
      case 404 -> "The link may be old. Everything starts from the overview.";
      default ->
          getStatus() < 500
              ? "Everything starts from the overview."
              : "The server's log says why. The applications themselves are not affected.";
    };
  }
}
