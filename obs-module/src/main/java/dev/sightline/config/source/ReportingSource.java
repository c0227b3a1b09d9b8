package dev.sightline.config.source;

import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/** A source that tells how it is doing. */
public interface ReportingSource extends ConfigSource {
  /** How it is doing now. */
  SourceStatus status();

  /** Where in the source a property is written, such as {@code line 3}, or null. */
  @Nullable String position(String property);

  /** Why the source has no value for a property it was told to have, or null. */
  @Nullable String omission(String property);
}
