package dev.sightline.config.source;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A source whose values are read at once, and may be read again. Safe for all threads. */
final class ValuesSource implements ReportingSource {
  private final String name;
  private final int ordinal;
  private final String location;
  private final Reader reader;
  private volatile NamedValues values = NamedValues.EMPTY;
  private volatile String failure = "";

  /** Reads everything a source has. */
  interface Reader {
    /**
     * @throws SourceException when nothing can be read; the message is fit to be shown
     */
    NamedValues read() throws SourceException;
  }

  ValuesSource(String name, int ordinal, String location, Reader reader) {
    this.name = name;
    this.ordinal = ordinal;
    this.location = location;
    this.reader = reader;
  }

  /** Reads again; when that fails the values stay as they were. */
  ValuesSource refresh() {
    try {
      values = reader.read();
      failure = "";
    } catch (SourceException e) {
      failure = String.valueOf(e.getMessage());
    } catch (RuntimeException e) {
      failure = "could not be read (" + e.getClass().getSimpleName() + ")";
    }
    return this;
  }

  @Override
  public String getName() {
    return name;
  }

  /** As given, unless the source itself has a {@code config_ordinal}. */
  @Override
  public int getOrdinal() {
    String own = values.value(CONFIG_ORDINAL);
    try {
      return own == null ? ordinal : Integer.parseInt(own.strip());
    } catch (NumberFormatException e) {
      return ordinal;
    }
  }

  @Override
  public Set<String> getPropertyNames() {
    return values.names();
  }

  @Override
  public Map<String, String> getProperties() {
    return values.asMap();
  }

  @Override
  public @Nullable String getValue(String property) {
    return values.value(property);
  }

  @Override
  public @Nullable String position(String property) {
    return values.position(property);
  }

  @Override
  public @Nullable String omission(String property) {
    String omission = values.omission(property);
    return omission;
  }

  boolean isEmpty() {
    return values.names().isEmpty() && failure.isEmpty() && values.remarks().isEmpty();
  }

  @Override
  public SourceStatus status() {
    NamedValues now = values;
    String failed = failure;
    if (!failed.isEmpty()) {
      String kept = now.names().isEmpty() ? "" : "; values read before are kept";
      return status(now, SourceStatus.State.FAILED, failed + kept);
    }
    return status(now, SourceStatus.State.OK, now.remarks());
  }

  private SourceStatus status(NamedValues now, SourceStatus.State state, String reason) {
    return new SourceStatus(name, getOrdinal(), location, now.names().size(), state, reason);
  }

  @Override
  public String toString() {
    return name;
  }
}
