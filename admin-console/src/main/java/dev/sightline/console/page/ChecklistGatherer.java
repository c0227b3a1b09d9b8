package dev.sightline.console.page;

import dev.sightline.console.checklist.Checklist;
import dev.sightline.console.checklist.Evidence;
import dev.sightline.console.checklist.SignInFacts;
import dev.sightline.console.source.ApplicationRef;
import dev.sightline.console.source.ApplicationSource;
import dev.sightline.console.source.Pending;
import dev.sightline.console.source.Reading;
import dev.sightline.console.source.TimeLimitedReader;
import dev.sightline.manage.ApplicationDocument;
import dev.sightline.manage.ConfigurationDocument;
import dev.sightline.manage.HealthDocument;
import dev.sightline.manage.LevelsDocument;
import dev.sightline.manage.PipelineDocument;
import dev.sightline.manage.RecentDocument;
import java.util.function.BiFunction;

/** Asks an application for all that its checklist needs, at once. */
final class ChecklistGatherer {
  private final TimeLimitedReader reader;
  private final SignInFacts signIn;

  ChecklistGatherer(TimeLimitedReader reader, SignInFacts signIn) {
    this.reader = reader;
    this.signIn = signIn;
  }

  /** The checklist; without one where the application does not even tell who it is. */
  Reading<Checklist> gather(ApplicationRef app, long nowMillis) {
    Pending<ApplicationDocument> description = ask(app, ApplicationSource::description);
    Pending<HealthDocument> health = ask(app, ApplicationSource::health);
    Pending<ConfigurationDocument> configuration = ask(app, ApplicationSource::configuration);
    Pending<PipelineDocument> pipeline = ask(app, ApplicationSource::pipeline);
    Pending<LevelsDocument> levels = ask(app, ApplicationSource::levels);
    Pending<RecentDocument> recent = ask(app, ApplicationSource::recent);
    Reading<ApplicationDocument> told = description.await();
    Others others =
        new Others(
            health.await(),
            configuration.await(),
            pipeline.await(),
            levels.await(),
            recent.await());
    return told.map(each -> Checklist.of(evidence(each, others), nowMillis));
  }

  /** All but who it is; awaited in any case, so that none of them waits on a thread for nothing. */
  private record Others(
      Reading<HealthDocument> health,
      Reading<ConfigurationDocument> configuration,
      Reading<PipelineDocument> pipeline,
      Reading<LevelsDocument> levels,
      Reading<RecentDocument> recent) {}

  private Evidence evidence(ApplicationDocument told, Others others) {
    return new Evidence(
        told,
        others.health(),
        others.configuration(),
        others.pipeline(),
        others.levels(),
        others.recent(),
        signIn);
  }

  private <T> Pending<T> ask(
      ApplicationRef app, BiFunction<ApplicationSource, ApplicationRef, T> question) {
    return reader.ask(app, source -> question.apply(source, app));
  }
}
