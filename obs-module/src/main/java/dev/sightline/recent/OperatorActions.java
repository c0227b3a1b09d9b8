package dev.sightline.recent;

import dev.sightline.event.EventContext;
import dev.sightline.event.Fields;
import dev.sightline.event.Level;
import dev.sightline.event.LogEvent;
import dev.sightline.manage.AuditDocument;
import dev.sightline.manage.AuditDocument.Action;
import dev.sightline.spi.Recorder;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;

/**
 * Writes every change of state to the log, where it outlives this process, and keeps the last
 * {@value #MAX} for the console. Safe for all threads.
 */
public final class OperatorActions {
  static final int MAX = 200;
  private static final int CHARS = 256;
  private static final String LOGGER = "dev.sightline.audit";
  private static final String EVENT = "operator_action";

  private final Recorder recorder;
  private final InstantSource clock;
  private final long sinceMillis;
  private final ArrayDeque<Action> actions = new ArrayDeque<>();
  private long forgotten;

  /**
   * @param recorder writes, and redacts
   */
  public OperatorActions(Recorder recorder, InstantSource clock) {
    this.recorder = recorder;
    this.clock = clock;
    this.sinceMillis = clock.millis();
  }

  /**
   * Tells of something that has been done.
   *
   * @param by who did it
   * @param from their network address, or empty
   * @param action snake_case
   * @param target what it was done to
   * @param text more about it, redacted, or empty
   */
  public void add(String by, String from, String action, String target, String text) {
    long now = clock.millis();
    keep(new Action(now, cut(by), cut(from), cut(action), cut(target), cut(text)));
    Fields fields = Fields.of("action", action, "target", cut(target), "by", cut(by));
    fields = from.isEmpty() ? fields : fields.with("from", cut(from));
    fields = text.isEmpty() ? fields : fields.with("detail", cut(text));
    recorder.log(
        new LogEvent(
            now * 1_000,
            Level.INFO,
            LOGGER,
            Thread.currentThread().getName(),
            EVENT,
            EVENT,
            EventContext.empty(),
            fields,
            null),
        null);
  }

  private synchronized void keep(Action action) {
    if (actions.size() == MAX) {
      actions.removeLast();
      forgotten++;
    }
    actions.addFirst(action);
  }

  /** What is kept. */
  public synchronized AuditDocument document() {
    return new AuditDocument(sinceMillis, forgotten, List.copyOf(actions));
  }

  private static String cut(String text) {
    return text.length() <= CHARS ? text : text.substring(0, CHARS);
  }
}
