package dev.sightline.pipeline;

import dev.sightline.event.EventContext;
import dev.sightline.event.Fields;
import java.util.Map;

/**
 * What an error scope bound, put where error events have it.
 *
 * @param context with the contexts of the scope among its own, and without the scope
 * @param tags of the scope
 */
record ScopedDetails(EventContext context, Fields tags) {

  static ScopedDetails of(EventContext context) {
    Fields scope = context.errorScope();
    if (scope.isEmpty()) {
      return new ScopedDetails(context, scope);
    }
    Fields extra = context.extra();
    Fields tags = Fields.empty();
    for (int i = 0; i < scope.size(); i++) {
      if (scope.value(i) instanceof Map<?, ?>) {
        extra = extra.with(scope.key(i), scope.value(i));
      } else {
        tags = tags.with(scope.key(i), scope.value(i));
      }
    }
    return new ScopedDetails(context.withExtra(extra).withErrorScope(Fields.empty()), tags);
  }
}
