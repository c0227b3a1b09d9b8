package dev.sightline.error.publish;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Takes what it is given, while it is up. */
final class RecordingPublisher implements ErrorPublisher {
  final List<OutgoingEvent> taken = new ArrayList<>();
  boolean down;
  int atOnce = Integer.MAX_VALUE;

  @Override
  public String name() {
    return "recording";
  }

  @Override
  public int publish(List<OutgoingEvent> events) throws PublishException {
    if (down) {
      throw new PublishException("down", Duration.ZERO);
    }
    List<OutgoingEvent> now = events.subList(0, Math.min(atOnce, events.size()));
    taken.addAll(now);
    return now.size();
  }

  List<String> ids() {
    return taken.stream().map(each -> each.event().id()).toList();
  }

  @Override
  public long refused() {
    return 0;
  }

  @Override
  public String preview(OutgoingEvent event) {
    return event.event().id();
  }

  @Override
  public void close() {}
}
