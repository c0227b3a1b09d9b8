package dev.sightline.console.page;

import dev.sightline.console.checklist.Checklist;
import dev.sightline.console.security.Access;
import dev.sightline.console.security.Permission;
import dev.sightline.console.security.ProblemJson;
import dev.sightline.console.source.ApplicationRef;
import dev.sightline.console.source.ApplicationSource;
import dev.sightline.console.source.ErrorQuery;
import dev.sightline.console.source.Reading;
import dev.sightline.console.view.ErrorMarkdown;
import dev.sightline.console.view.Incident;
import dev.sightline.console.view.IncidentMarkdown;
import dev.sightline.console.view.Visible;
import dev.sightline.manage.Documents;
import dev.sightline.manage.ErrorGroupDetail;
import dev.sightline.manage.RefusalDocument;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the pages show, as JSON for tools and other nodes; see {@code docs/console.md}. */
@WebServlet(name = "api", urlPatterns = "/api/v1/*")
public class ApiServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int MAX_LIMIT = 200;

  @Inject transient Applications applications;
  @Inject transient SignInEvidence signIn;

  /** Which applications there are. */
  public record ApplicationList(List<ApplicationRef> applications) {}

  /** Which applications were not started, and why. */
  public record RefusalList(List<RefusalDocument> refusals) {}

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    @Nullable String info = request.getPathInfo();
    String path = info == null ? "/" : info;
    switch (path) {
      case "/applications" -> list(request, response);
      case "/refusals" -> refusals(request, response);
      case "/overview" ->
          one(request, response, Permission.SEE_OVERVIEW, ApplicationSource::overview);
      case "/health" -> one(request, response, Permission.SEE_HEALTH, ApplicationSource::health);
      case "/configuration" ->
          one(request, response, Permission.SEE_CONFIGURATION, ApplicationSource::configuration);
      case "/description" ->
          one(request, response, Permission.SEE_ABOUT, ApplicationSource::description);
      case "/errors" ->
          one(
              request,
              response,
              Permission.SEE_ERRORS,
              (source, app) -> source.errorGroups(app, query(request)));
      case "/work" -> one(request, response, Permission.SEE_WORK, ApplicationSource::work);
      case "/recent" -> one(request, response, Permission.SEE_REQUESTS, ApplicationSource::recent);
      case "/pipeline" ->
          one(request, response, Permission.SEE_PIPELINE, ApplicationSource::pipeline);
      case "/checklist" -> checklist(request, response);
      case "/audit" -> one(request, response, Permission.SEE_AUDIT, ApplicationSource::audit);
      case "/timeline" ->
          one(
              request,
              response,
              Permission.SEE_TIMELINES,
              (source, app) -> source.timeline(app, new Parameters(request).text("id"), 500));
      case "/logs" ->
          one(
              request,
              response,
              Permission.SEE_LOGS,
              (source, app) -> {
                Parameters parameters = new Parameters(request);
                return source.recentLogs(app, parameters.text("level"), parameters.text("q"), 500);
              });
      case "/levels" -> one(request, response, Permission.SEE_LOGS, ApplicationSource::levels);
      case "/incident" -> incident(request, response);
      default -> group(path, request, response);
    }
  }

  private void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (Access.isAllowed(request, Permission.SEE_OVERVIEW)) {
      json(response, new ApplicationList(applications.reader().source().applications()));
    } else {
      ProblemJson.write(response, 403, "A role is missing.");
    }
  }

  private static void refusals(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (Access.isAllowed(request, Permission.SEE_CONFIGURATION)) {
      json(response, new RefusalList(RefusedPage.onThisServer().all()));
    } else {
      ProblemJson.write(response, 403, "A role is missing.");
    }
  }

  private void incident(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String id = new Parameters(request).text("id");
    if (!Access.isAllowed(request, Permission.EXPORT_INCIDENTS)) {
      ProblemJson.write(response, 403, "A role is missing.");
    } else if (id.isEmpty() || id.length() > MAX_LIMIT) {
      ProblemJson.write(response, 400, "Give a correlation, request, flow or trace ID as id.");
    } else {
      Instant now = Instant.now();
      Incident incident =
          new IncidentGatherer(applications.reader()).gather(id, now.toEpochMilli());
      write(
          request,
          response,
          new Export("incident-" + id, incident, () -> IncidentMarkdown.of(incident, now)));
    }
  }

  private void one(
      HttpServletRequest request,
      HttpServletResponse response,
      Permission permission,
      Frame.Question<? extends Record> question)
      throws IOException {
    Optional<Record> answer =
        ask(request, response, permission, app -> source -> question.of(source, app));
    if (answer.isPresent()) {
      json(response, answer.get());
    }
  }

  private void checklist(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ChecklistGatherer gatherer = new ChecklistGatherer(applications.reader(), signIn.facts());
    long now = System.currentTimeMillis();
    Optional<Checklist> answer =
        read(request, response, Permission.SEE_CHECKLIST, app -> gatherer.gather(app, now));
    if (answer.isPresent()) {
      json(response, answer.get());
    }
  }

  private void group(String path, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String prefix = "/errors/";
    if (!path.startsWith(prefix) || path.length() > prefix.length() + MAX_LIMIT) {
      ProblemJson.write(response, 404, "There is no such resource.");
      return;
    }
    String fingerprint = path.substring(prefix.length());
    Optional<Optional<ErrorGroupDetail>> answer =
        ask(
            request,
            response,
            Permission.EXPORT_ERRORS,
            app -> source -> source.errorGroup(app, fingerprint));
    if (answer.isPresent() && answer.get().isPresent()) {
      export(request, response, answer.get().get());
    } else if (answer.isPresent()) {
      ProblemJson.write(response, 404, "There is no such error group.");
    }
  }

  private void export(
      HttpServletRequest request, HttpServletResponse response, ErrorGroupDetail detail)
      throws IOException {
    ApplicationRef app = selected(request).orElseThrow();
    write(
        request,
        response,
        new Export(
            "error-" + detail.group().fingerprint(),
            detail,
            () -> ErrorMarkdown.of(app, detail, Instant.now())));
  }

  /** Something that is given as JSON or as Markdown, to show or to keep. */
  private record Export(String name, Record document, Supplier<String> markdown) {

    /** A name for a file, of nothing but harmless characters. */
    String fileName(String suffix) {
      String plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
      return plain.substring(0, Math.min(46, plain.length())) + suffix;
    }
  }

  private static void write(HttpServletRequest request, HttpServletResponse response, Export export)
      throws IOException {
    boolean markdown = new Parameters(request).text("format").equals("markdown");
    if (!new Parameters(request).text("download").isEmpty()) {
      String name = export.fileName(markdown ? ".md" : ".json");
      response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }
    if (markdown) {
      response.setContentType("text/markdown;charset=UTF-8");
      response.getWriter().write(export.markdown().get());
    } else {
      json(response, export.document());
    }
  }

  /** The answer; empty when the response already says why there is none. */
  private <T> Optional<T> ask(
      HttpServletRequest request,
      HttpServletResponse response,
      Permission permission,
      Function<ApplicationRef, Function<ApplicationSource, T>> question)
      throws IOException {
    return read(
        request,
        response,
        permission,
        app -> applications.reader().ask(app, question.apply(app)).await());
  }

  /** The same of something that takes more than one question. */
  private <T> Optional<T> read(
      HttpServletRequest request,
      HttpServletResponse response,
      Permission permission,
      Function<ApplicationRef, Reading<T>> question)
      throws IOException {
    if (!Access.isAllowed(request, permission)) {
      ProblemJson.write(response, 403, "A role is missing.");
      return Optional.empty();
    }
    Optional<ApplicationRef> app = selected(request);
    if (app.isEmpty()) {
      ProblemJson.write(response, 404, "There is no application with the key given as app.");
      return Optional.empty();
    }
    Reading<T> reading = question.apply(app.get());
    if (reading.value().isEmpty()) {
      ProblemJson.write(response, 503, "The application does not answer. " + reading.reason());
    }
    return reading.value();
  }

  private Optional<ApplicationRef> selected(HttpServletRequest request) {
    String key = new Parameters(request).text("app");
    List<ApplicationRef> all = applications.reader().source().applications();
    return key.isEmpty() && all.size() == 1
        ? all.stream().findFirst()
        : all.stream().filter(each -> each.key().equals(key)).findFirst();
  }

  private static ErrorQuery query(HttpServletRequest request) {
    Parameters parameters = new Parameters(request);
    String state = parameters.text("state");
    int limit = parameters.text("limit").isEmpty() ? 50 : parameters.page("limit");
    int offset = parameters.text("offset").isEmpty() ? 0 : parameters.page("offset");
    return new ErrorQuery(state, parameters.text("q"), offset, limit);
  }

  private static void json(HttpServletResponse response, Record document) throws IOException {
    response.setContentType("application/json;charset=UTF-8");
    response.getWriter().write(Visible.json(Documents.write(document)));
  }
}
