package dev.sightline.console.operate;

import dev.sightline.console.security.Access;
import dev.sightline.console.security.Permission;
import dev.sightline.console.source.Actor;
import dev.sightline.console.source.ApplicationRef;
import dev.sightline.console.source.ApplicationSource;
import dev.sightline.console.source.Reading;
import dev.sightline.console.source.TimeLimitedReader;
import dev.sightline.console.view.Visible;
import dev.sightline.manage.LevelsDocument;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Sets the level of a logger for a while, or goes back to the configured one. */
public final class LevelOperations {
  public static final String CONFIGURED = "configured";
  private static final Set<String> LEVELS = Set.of("trace", "debug", "info", "warn", "error");
  private static final Set<String> MINUTES = Set.of("5", "15", "60");
  private static final Pattern LOGGER = Pattern.compile("[A-Za-z0-9_$./:-]{0,200}");

  private final TimeLimitedReader reader;

  public LevelOperations(TimeLimitedReader reader) {
    this.reader = reader;
  }

  /**
   * Does it.
   *
   * @param app as the form named it; empty when there is none of that key
   * @throws dev.sightline.console.security.AccessDeniedException when the caller may not
   */
  public Outcome run(LevelForm form, Optional<ApplicationRef> app, HttpServletRequest request) {
    Access.require(request, Permission.SET_LEVELS);
    String problem = problem(form);
    if (app.isEmpty()) {
      return Outcome.unchanged("Nothing was changed.", "This application is not here any more.");
    } else if (!problem.isEmpty()) {
      return Outcome.unchanged("Nothing was changed.", problem);
    }
    Actor actor = new Actor(request.getUserPrincipal().getName(), request.getRemoteAddr());
    Reading<LevelsDocument> done = reader.ask(app.get(), change(form, app.get(), actor)).await();
    if (done.value().isEmpty()) {
      return Outcome.uncertain("It is not certain that this was done.", done.reason());
    }
    String logger = form.logger().isEmpty() ? "All loggers" : Visible.name(form.logger());
    return form.level().equals(CONFIGURED)
        ? Outcome.done("Reset.", logger + " as configured.")
        : Outcome.done(
            "Set.", logger + " at " + form.level() + " for " + form.minutes() + " minutes.");
  }

  private static Function<ApplicationSource, LevelsDocument> change(
      LevelForm form, ApplicationRef app, Actor actor) {
    return form.level().equals(CONFIGURED)
        ? source -> source.resetLevel(app, form.logger(), actor)
        : source ->
            source.setLevel(
                app, form.logger(), form.level(), Integer.parseInt(form.minutes()), actor);
  }

  private static String problem(LevelForm form) {
    if (!LOGGER.matcher(form.logger()).matches()) {
      return "A logger's name has letters, digits and . _ $ / : - only, 200 at most.";
    } else if (form.level().equals(CONFIGURED)) {
      return "";
    } else if (!LEVELS.contains(form.level())) {
      return "Choose a level.";
    }
    return MINUTES.contains(form.minutes()) ? "" : "Choose 5, 15 or 60 minutes.";
  }
}
