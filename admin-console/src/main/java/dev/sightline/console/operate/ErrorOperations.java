package dev.sightline.console.operate;

import dev.sightline.console.security.Access;
import dev.sightline.console.source.Actor;
import dev.sightline.console.source.ApplicationRef;
import dev.sightline.console.source.GroupAction;
import dev.sightline.console.source.GroupPick;
import dev.sightline.console.source.Reading;
import dev.sightline.console.source.TimeLimitedReader;
import dev.sightline.console.view.Amounts;
import dev.sightline.manage.ErrorGroupDetail;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Does what an operator asked for with one error group, or with several at once. */
public final class ErrorOperations {
  static final int MAX_NOTE = 2_000;
  static final int MAX_PICKS = 50;
  private static final int MAX_PER_HOUR = 1_000_000;
  private static final String NOTHING = "Nothing was changed.";

  private final TimeLimitedReader reader;
  private final InstantSource clock;

  public ErrorOperations(TimeLimitedReader reader, InstantSource clock) {
    this.reader = reader;
    this.clock = clock;
  }

  /**
   * Does it.
   *
   * @param app as the form named it; empty when there is none of that key
   * @throws dev.sightline.console.security.AccessDeniedException when the caller may not
   */
  public Outcome run(
      ErrorCommand command,
      ErrorForm form,
      Optional<ApplicationRef> app,
      HttpServletRequest request) {
    Access.require(request, command.permission());
    Outcome outcome = outcome(command, form, app, request);
    return outcome.tone().equals("good") ? outcome : outcome.withDraft(draft(form));
  }

  private Outcome outcome(
      ErrorCommand command,
      ErrorForm form,
      Optional<ApplicationRef> app,
      HttpServletRequest request) {
    List<GroupPick> picks =
        form.picks().stream()
            .limit(MAX_PICKS)
            .map(GroupPick::parse)
            .flatMap(Optional::stream)
            .toList();
    String problem = problem(command, form);
    if (app.isEmpty()) {
      return Outcome.unchanged(NOTHING, "This application is not on the server any more.");
    } else if (form.picks().isEmpty()) {
      return Outcome.unchanged(NOTHING, "Select one or more error groups first.");
    } else if (picks.size() < form.picks().size()) {
      return Outcome.unchanged(NOTHING, "The form named something that is no error group.");
    } else if (!problem.isEmpty()) {
      return Outcome.unchanged(NOTHING, problem);
    }
    Actor actor = new Actor(request.getUserPrincipal().getName(), request.getRemoteAddr());
    Changes changes = new Changes(app.get(), action(command, form), actor);
    picks.forEach(changes::apply);
    return picks.size() == 1 ? changes.one(command, form) : changes.all(command, form);
  }

  private static String problem(ErrorCommand command, ErrorForm form) {
    if (command == ErrorCommand.RESOLVE_IN_THIS_BUILD && form.build().isEmpty()) {
      return "The application does not tell its build; set sightline.service.version.";
    } else if (command == ErrorCommand.MUTE_UNTIL_RATE && perHour(form) == 0) {
      return "Give a whole number from 1 to 1,000,000.";
    } else if (command == ErrorCommand.NOTE && form.note().isBlank()) {
      return "A note needs some text.";
    } else if (command == ErrorCommand.NOTE && form.note().length() > MAX_NOTE) {
      return "A note has at most 2,000 characters; this one has "
          + Amounts.count(form.note().length())
          + ".";
    }
    return "";
  }

  private static String draft(ErrorForm form) {
    return form.note().substring(0, Math.min(form.note().length(), MAX_NOTE));
  }

  private static int perHour(ErrorForm form) {
    try {
      int number = Integer.parseInt(form.perHour());
      return number < 1 || number > MAX_PER_HOUR ? 0 : number;
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private GroupAction action(ErrorCommand command, ErrorForm form) {
    return switch (command) {
      case RESOLVE -> new GroupAction.Resolve("");
      case RESOLVE_IN_THIS_BUILD -> new GroupAction.Resolve(form.build());
      case RESOLVE_IN_NEXT_BUILD -> new GroupAction.Resolve(GroupAction.Resolve.NEXT_BUILD);
      case MUTE_HOUR -> new GroupAction.Mute(in(Duration.ofHours(1)), 0);
      case MUTE_DAY -> new GroupAction.Mute(in(Duration.ofDays(1)), 0);
      case MUTE_UNTIL_RATE -> new GroupAction.Mute(0, perHour(form));
      case REOPEN -> new GroupAction.Reopen();
      case NOTE -> new GroupAction.Note(form.note());
    };
  }

  private long in(Duration time) {
    return clock.millis() + time.toMillis();
  }

  /** One action on one group after another; stops at the first question without an answer. */
  private final class Changes {
    private final ApplicationRef app;
    private final GroupAction action;
    private final Actor actor;
    private int done;
    private int gone;
    private int stale;
    private Optional<ErrorGroupDetail> latest = Optional.empty();
    private String unreachable = "";

    Changes(ApplicationRef app, GroupAction action, Actor actor) {
      this.app = app;
      this.action = action;
      this.actor = actor;
    }

    void apply(GroupPick pick) {
      if (!unreachable.isEmpty()) {
        return;
      }
      Reading<Optional<ErrorGroupDetail>> now =
          reader.ask(app, source -> source.errorGroup(app, pick.fingerprint())).await();
      if (now.value().isEmpty()) {
        unreachable = now.reason();
        return;
      }
      latest = now.value().get();
      if (latest.isEmpty()) {
        gone++;
      } else if (!(action instanceof GroupAction.Note)
          && !GroupPick.state(latest.get().group()).equals(pick.seen())) {
        stale++;
      } else {
        change(pick);
      }
    }

    private void change(GroupPick pick) {
      Reading<Optional<ErrorGroupDetail>> changed =
          reader.ask(app, source -> source.change(app, pick.fingerprint(), action, actor)).await();
      if (changed.value().isEmpty()) {
        unreachable = changed.reason();
      } else if (changed.value().get().isEmpty()) {
        gone++;
      } else {
        done++;
      }
    }

    Outcome one(ErrorCommand command, ErrorForm form) {
      if (!unreachable.isEmpty()) {
        return Outcome.uncertain("It is not certain that this was done.", unreachable + LOOK);
      } else if (gone > 0) {
        return Outcome.unchanged(NOTHING, "This error group is not kept any more.");
      } else if (stale > 0) {
        return Outcome.unchanged(
            NOTHING,
            "The group has changed since this page was made. " + OutcomeText.state(latest));
      }
      return Outcome.done(OutcomeText.title(command), OutcomeText.detail(command, form, clock));
    }

    Outcome all(ErrorCommand command, ErrorForm form) {
      String title = OutcomeText.title(command, done);
      String left = OutcomeText.left(gone, stale);
      if (!unreachable.isEmpty()) {
        return Outcome.uncertain(title, left + unreachable + LOOK);
      }
      return done == 0
          ? Outcome.unchanged(NOTHING, left)
          : Outcome.done(title, left + OutcomeText.detail(command, form, clock));
    }
  }

  private static final String LOOK = " Look at the history before you try again.";
}
