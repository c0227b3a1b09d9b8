package dev.sightline.error;

import dev.sightline.manage.ErrorGroupDetail;
import dev.sightline.manage.ErrorGroupPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where error events and their groups are kept. Safe for all threads. Bounded in memory, and on
 * whatever it writes to; what it drops it counts.
 */
public interface ErrorStore extends AutoCloseable {

  /** Takes an occurrence. Never blocks on anything slower than memory, never throws. */
  void add(Occurrence occurrence);

  /**
   * Groups, the most recently seen first.
   *
   * @param state open, muted, resolved, or anything else for all
   * @param text matched, ignoring case, in type, message, culprit and route; empty for all
   * @param offset 0 or more
   * @param limit 1 to 200
   */
  ErrorGroupPage page(String state, String text, int offset, int limit);

  /** The group, or null when there is none. */
  @Nullable ErrorGroupDetail detail(String fingerprint);

  /** Changes a group and tells whether there is one. */
  boolean change(String fingerprint, GroupChange change);

  /** Writes what is still to be written, within a few seconds, and lets go of everything. */
  /** What was left out, by kind and reason, since the start. */
  List<Loss> losses();

  @Override
  void close();
}
