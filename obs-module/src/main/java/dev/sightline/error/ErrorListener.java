package dev.sightline.error;

import dev.sightline.event.ErrorEvent;
import dev.sightline.spi.PipelineListener;

/** Hands error events to the store. */
public final class ErrorListener implements PipelineListener {
  private final ErrorStore store;
  private final ErrorOrigin origin;

  /**
   * @param origin of the events of this application on this node
   */
  public ErrorListener(ErrorStore store, ErrorOrigin origin) {
    this.store = store;
    this.origin = origin;
  }

  @Override
  public String name() {
    return "error";
  }

  @Override
  public void onError(ErrorEvent error) {
    store.add(new Occurrence(BoundedEvents.of(error), origin));
  }
}
