package dev.sightline.console.view;

import dev.sightline.console.source.ApplicationRef;
import dev.sightline.console.source.Reading;
import dev.sightline.manage.ApplicationDocument;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What every page has around it.
 *
 * @param app key of the selected application; empty when there is none
 * @param name its name
 * @param facts environment, node, build and server, without the unknown ones
 * @param problem why the application does not answer; empty when it does
 * @param unknown the application asked for that does not exist; empty when it does
 * @param choices every application
 * @param asOf when the page was made
 */
public record FrameView(
    String app,
    String name,
    List<Fact> facts,
    String problem,
    String unknown,
    List<Choice> choices,
    Moment asOf) {

  /** A labelled value. */
  public record Fact(String label, String value) {}

  /** An application to switch to. */
  public record Choice(String key, String name, String contextPath, boolean selected) {

    /** What a link to a page of this application ends with. */
    public String query() {
      return Link.to("").with("app", key).toString();
    }
  }

  public FrameView {
    facts = List.copyOf(facts);
    choices = List.copyOf(choices);
  }

  public static FrameView of(
      List<ApplicationRef> all,
      Optional<ApplicationRef> selected,
      Reading<ApplicationDocument> description,
      String asked,
      Instant now) {
    String app = selected.map(ApplicationRef::key).orElse("");
    return new FrameView(
        app,
        Visible.name(selected.map(ApplicationRef::name).orElse("")),
        description.map(FrameView::facts).value().orElse(List.of()),
        selected.isPresent() ? description.reason() : "",
        selected.isEmpty() && !asked.isEmpty() ? Visible.name(asked) : "",
        all.stream().map(each -> choice(each, app)).toList(),
        Moment.of(now.toEpochMilli(), now));
  }

  /** Time of day of {@link #asOf}. */
  public String clock() {
    return asOf.absolute().substring(11, 19);
  }

  /** What a link to another page of the same application ends with. */
  public String query() {
    return Link.to("").with("app", app).toString();
  }

  public boolean isEmpty() {
    return choices.isEmpty();
  }

  private static Choice choice(ApplicationRef each, String app) {
    return new Choice(
        each.key(),
        Visible.name(each.name()),
        Visible.name(each.contextPath()),
        each.key().equals(app));
  }

  private static List<Fact> facts(ApplicationDocument document) {
    return List.of(
            fact("Environment", document.environment()),
            fact("Node", document.instance()),
            fact("Build", document.version()),
            fact("Server", document.server()))
        .stream()
        .filter(fact -> !fact.value().isEmpty())
        .toList();
  }

  private static Fact fact(String label, String value) {
    return new Fact(label, Visible.name(value));
  }
}
