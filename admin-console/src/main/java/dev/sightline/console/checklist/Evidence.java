package dev.sightline.console.checklist;

import dev.sightline.console.source.Reading;
import dev.sightline.manage.ApplicationDocument;
import dev.sightline.manage.ApplicationDocument.Integration;
import dev.sightline.manage.ConfigurationDocument;
import dev.sightline.manage.HealthDocument;
import dev.sightline.manage.LevelsDocument;
import dev.sightline.manage.PipelineDocument;
import dev.sightline.manage.RecentDocument;
import java.util.Optional;
import java.util.function.Function;

/**
 * What an application told, as far as it answered, and what the console knows itself.
 *
 * @param description who it is, and what runs in it
 * @param health its checks
 * @param configuration its keys
 * @param pipeline its queues, losses and receivers
 * @param levels its log levels
 * @param recent its latest requests and flows
 * @param signIn how people get into this console
 */
public record Evidence(
    ApplicationDocument description,
    Reading<HealthDocument> health,
    Reading<ConfigurationDocument> configuration,
    Reading<PipelineDocument> pipeline,
    Reading<LevelsDocument> levels,
    Reading<RecentDocument> recent,
    SignInFacts signIn) {

  Answer ofHealth(Function<HealthDocument, Answer> answer) {
    return of("health", health, answer);
  }

  Answer ofConfiguration(Function<ConfigurationDocument, Answer> answer) {
    return of("configuration", configuration, answer);
  }

  Answer ofPipeline(Function<PipelineDocument, Answer> answer) {
    return of("pipeline", pipeline, answer);
  }

  Answer ofLevels(Function<LevelsDocument, Answer> answer) {
    return of("log levels", levels, answer);
  }

  Answer ofRecent(Function<RecentDocument, Answer> answer) {
    return of("recent records", recent, answer);
  }

  /** The value of one of Sightline's own settings that is in force, if that can be told. */
  Answer ofSetting(String name, Function<String, Answer> answer) {
    return ofConfiguration(document -> new Settings(document).ask(name, answer));
  }

  /** What was decided, as the pipeline tells it; an older version may not tell. */
  Answer ofDecision(String topic, String name, Function<String, Answer> answer) {
    return ofPipeline(
        document ->
            document.settings().stream()
                .filter(each -> each.topic().equals(topic) && each.name().equals(name))
                .findFirst()
                .map(each -> answer.apply(each.value()))
                .orElseGet(
                    () ->
                        Answer.unknown(
                            "The application does not tell “"
                                + topic
                                + ": "
                                + name
                                + "”. Does it use an older version of Sightline?")));
  }

  Optional<Integration> integration(String name) {
    return description.integrations().stream().filter(each -> each.name().equals(name)).findFirst();
  }

  private static <T> Answer of(String what, Reading<T> reading, Function<T, Answer> answer) {
    return reading
        .value()
        .map(answer)
        .orElseGet(() -> Answer.unknown("Its " + what + " cannot be read. " + reading.reason()));
  }
}
