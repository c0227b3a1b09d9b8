package dev.sightline;

import dev.sightline.event.ErrorEvent;
import org.jspecify.annotations.Nullable;

/**
 * Looks at each error event before it is published. An application that has a bean of this type is
 * asked, on a thread of Sightline's own; what it gives back is redacted again. An event is not
 * published if it throws.
 */
@FunctionalInterface
public interface BeforeSend {

  /**
   * The event to be published instead, the same one, or null for none.
   *
   * @param event redacted
   */
  @Nullable ErrorEvent beforeSend(ErrorEvent event);
}
