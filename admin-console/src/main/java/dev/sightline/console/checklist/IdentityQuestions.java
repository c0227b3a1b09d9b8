package dev.sightline.console.checklist;

import static dev.sightline.console.checklist.Answer.failed;
import static dev.sightline.console.checklist.Answer.passed;

import dev.sightline.console.checklist.Question.Place;
import dev.sightline.manage.ApplicationDocument;
import dev.sightline.manage.ConfigurationDocument;
import dev.sightline.manage.ConfigurationDocument.Entry;
import java.util.List;
import java.util.Optional;

/** Whether everybody can tell who speaks. */
final class IdentityQuestions {
  private static final String TOPIC = "Identity";

  /** In the order in which the application reads them. */
  private static final List<String> ENVIRONMENTS =
      List.of("sightline.environment", "dd.env", "deployment.environment", "mp.config.profile");

  static final List<Question> ALL =
      List.of(
          new Question(
              "identity.service",
              TOPIC,
              "The service has a name",
              Place.of("about"),
              IdentityQuestions::service),
          new Question(
              "identity.version",
              TOPIC,
              "The build is known",
              Place.of("about"),
              IdentityQuestions::version),
          new Question(
              "identity.environment",
              TOPIC,
              "Somebody said which environment this is",
              Place.property("sightline.environment"),
              IdentityQuestions::environment));

  private IdentityQuestions() {}

  private static Answer service(Evidence evidence) {
    ApplicationDocument description = evidence.description();
    return description.service().isBlank()
        ? failed(
            "No service name stands on the lines.",
            "Name the service as it is called everywhere else.",
            "sightline.service.name=" + description.name())
        : passed("Every line says " + description.service() + ".");
  }

  private static Answer version(Evidence evidence) {
    String version = evidence.description().version();
    return version.isBlank()
        ? failed(
            "No version is set: nobody can tell in which build an error began.",
            "Let the build or the deployment set it.",
            "sightline.service.version=1.4.2")
        : passed("Build " + version + ".");
  }

  private static Answer environment(Evidence evidence) {
    String environment = evidence.description().environment();
    return evidence.ofConfiguration(
        document ->
            said(document)
                .map(
                    each ->
                        passed(environment + ", by " + each.name() + " in " + each.source() + "."))
                .orElseGet(
                    () ->
                        failed(
                            "Nobody set it, so it is "
                                + environment
                                + " and the guards of production are off.",
                            "Set it on every installation.",
                            "sightline.environment=production")));
  }

  private static Optional<Entry> said(ConfigurationDocument document) {
    Settings settings = new Settings(document);
    return ENVIRONMENTS.stream().flatMap(each -> settings.set(each).stream()).findFirst();
  }
}
