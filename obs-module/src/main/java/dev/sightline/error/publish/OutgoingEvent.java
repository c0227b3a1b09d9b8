package dev.sightline.error.publish;

import dev.sightline.error.ErrorOrigin;
import dev.sightline.event.ErrorEvent;

/**
 * An error event on its way out.
 *
 * @param event redacted and bounded
 * @param origin which build on which node
 * @param source which service
 * @param suppressed occurrences of its group on this node that were not published since the last
 *     one that was, because too many came at once
 */
public record OutgoingEvent(
    ErrorEvent event, ErrorOrigin origin, EventSource source, long suppressed) {}
