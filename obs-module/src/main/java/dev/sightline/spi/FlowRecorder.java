package dev.sightline.spi;

import dev.sightline.event.Fields;

/** The flows of one application. No method ever throws into the caller. */
public interface FlowRecorder {

  /** Starts a flow; its first event is written under its id. */
  ActiveFlow start(String name, Fields fields);

  /**
   * The flow with this id: the one that is open here, else one that continues what another request
   * or server started.
   *
   * @param name used where the flow is not open here; may be empty
   */
  ActiveFlow resume(String id, String name);
}
