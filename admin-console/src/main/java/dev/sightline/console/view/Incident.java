package dev.sightline.console.view;

import dev.sightline.manage.ApplicationDocument;
import dev.sightline.manage.ConfigurationDocument;
import dev.sightline.manage.ErrorGroupDetail;
import dev.sightline.manage.HealthDocument;
import dev.sightline.manage.TimelineDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one ID that helps whoever was not there: for a ticket, already redacted.
 *
 * @param asOfMillis when it was gathered, milliseconds since the epoch
 * @param id correlation, request, flow or trace ID
 * @param applications those that recorded something
 */
public record Incident(long asOfMillis, String id, List<Part> applications) {

  public Incident {
    applications = List.copyOf(applications);
  }

  /**
   * What one application contributes; null where it did not answer.
   *
   * @param application its key
   * @param description who it is
   * @param timeline what it recorded
   * @param errors groups of the errors on the timeline, each with these events only
   * @param health how it is now
   * @param configuration keys that were named, or have changed since the start
   */
  public record Part(
      String application,
      @Nullable ApplicationDocument description,
      @Nullable TimelineDocument timeline,
      List<ErrorGroupDetail> errors,
      @Nullable HealthDocument health,
      List<ConfigurationDocument.Entry> configuration) {
    public Part {
      errors = List.copyOf(errors);
      configuration = List.copyOf(configuration);
    }
  }
}
