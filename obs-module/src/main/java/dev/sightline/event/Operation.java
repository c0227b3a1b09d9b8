package dev.sightline.event;

/**
 * Work that has started.
 *
 * @param kind what sort of work
 * @param name the operation's name; for requests {@code METHOD} until the route is known
 * @param startedMicros start, microseconds since the epoch, UTC
 * @param context what was bound at the start
 * @param fields known at the start
 */
public record Operation(
    OperationKind kind, String name, long startedMicros, EventContext context, Fields fields) {

  public Operation withContext(EventContext newContext) {
    return new Operation(kind, name, startedMicros, newContext, fields);
  }
}
