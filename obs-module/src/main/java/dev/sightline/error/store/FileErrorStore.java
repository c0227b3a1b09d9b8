package dev.sightline.error.store;

import dev.sightline.error.BoundedEvents;
import dev.sightline.error.ErrorOrigin;
import dev.sightline.error.ErrorStore;
import dev.sightline.error.GroupChange;
import dev.sightline.error.Loss;
import dev.sightline.error.Occurrence;
import dev.sightline.error.group.GroupSnapshot;
import dev.sightline.error.group.StoredEvent;
import dev.sightline.event.ErrorEvent;
import dev.sightline.manage.ErrorGroupDetail;
import dev.sightline.manage.ErrorGroupPage;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps events and groups in memory, and what is in memory in a journal, so that it survives a
 * restart and a crash. Written by a thread of its own about once a second; a disk that is slow,
 * full or taken by another process delays nothing but that thread, and the page tells of it.
 */
public final class FileErrorStore implements ErrorStore {
  private static final Logger LOGGER = System.getLogger("dev.sightline");
  private static final int QUEUE = 2_000;
  private static final long QUEUE_CHARS = 16L << 20;
  private static final long SMALLEST_REPLACED = 16L << 20;

  private final Path directory;
  private final StoreLimits limits;
  private final Function<ErrorEvent, String> explanation;
  private final InstantSource clock;
  private final MemoryErrorStore memory;
  private final Journal journal;
  private final WeighedQueue<StoredEvent> queue = new WeighedQueue<>(QUEUE, QUEUE_CHARS);
  private final List<JournalLine> unwritten = new ArrayList<>();
  private final AtomicLong notWritten = new AtomicLong();
  private final StoreWriter writer;
  private volatile String trouble = "not opened yet";
  private long replaceAt;
  private volatile long damaged;

  /**
   * Starts to read what the directory holds, in the background.
   *
   * @param directory created if need be; for this application alone
   * @param explanation why an event belongs to its group
   */
  public FileErrorStore(
      Path directory, StoreLimits limits, Function<ErrorEvent, String> explanation) {
    this(directory, limits, explanation, InstantSource.system());
    writer.start();
  }

  FileErrorStore(
      Path directory,
      StoreLimits limits,
      Function<ErrorEvent, String> explanation,
      InstantSource clock) {
    this.directory = directory;
    this.limits = limits;
    this.explanation = explanation;
    this.clock = clock;
    this.memory = new MemoryErrorStore(limits, explanation, clock);
    this.journal = new Journal(directory);
    this.writer = new StoreWriter("sightline-error-file", this::flush);
  }

  @Override
  public void add(Occurrence occurrence) {
    long count = memory.take(occurrence);
    if (count > 0) {
      ErrorOrigin origin = occurrence.origin();
      StoredEvent event = new StoredEvent(occurrence.event(), origin.build(), origin.node(), count);
      if (!queue.offer(event, BoundedEvents.weight(event.event()))) {
        notWritten.incrementAndGet();
      }
    }
  }

  /** Writes everything that is not written yet; tells whether it could. */
  synchronized boolean flush() {
    try {
      if (!journal.isOpen() && !takeOver()) {
        trouble = "directory " + directory + " is in use; errors are kept in memory only";
        return false;
      }
      write();
      trouble = "";
      return true;
    } catch (IOException | RuntimeException e) {
      trouble = "cannot write to " + directory + " (" + e.getClass().getSimpleName() + ")";
      return false;
    }
  }

  private boolean takeOver() throws IOException {
    if (!journal.open()) {
      return false;
    }
    MemoryErrorStore before = new MemoryErrorStore(limits, explanation, clock);
    try {
      damaged = new JournalContent(journal, before).read();
    } catch (IOException | RuntimeException e) {
      journal.close(); // or what could not be read would be replaced
      throw e;
    }
    memory.absorb(before);
    replace();
    return true;
  }

  private void write() throws IOException {
    for (StoredEvent event = queue.poll(); event != null; event = queue.poll()) {
      if (unwritten.size() < QUEUE) {
        unwritten.add(JournalLine.of(event));
      } else {
        notWritten.incrementAndGet();
      }
    }
    if (journal.size() == 0 || journal.size() > replaceAt) {
      replace();
      unwritten.clear();
    }
    List<JournalLine> lines = new ArrayList<>(unwritten);
    List<GroupSnapshot> changed = memory.changes();
    changed.forEach(group -> lines.add(JournalLine.of(group)));
    if (!lines.isEmpty()) {
      try {
        journal.append(lines);
      } catch (IOException e) {
        memory.unchanged(changed);
        throw e;
      }
      unwritten.clear();
    }
  }

  private void replace() throws IOException {
    List<JournalLine> lines = new ArrayList<>();
    memory.snapshots().forEach(group -> lines.add(JournalLine.of(group)));
    memory.events().forEach(event -> lines.add(JournalLine.of(event)));
    journal.replace(lines);
    replaceAt = Math.max(SMALLEST_REPLACED, 2 * journal.size());
  }

  @Override
  public ErrorGroupPage page(String state, String text, int offset, int limit) {
    ErrorGroupPage page = memory.page(state, text, offset, limit);
    return page.with(page.store().named("file", trouble.isEmpty(), detail()));
  }

  private String detail() {
    List<String> parts = new ArrayList<>();
    if (!trouble.isEmpty()) {
      parts.add(trouble);
    }
    if (notWritten.get() > 0) {
      parts.add(notWritten.get() + " events were not written");
    }
    if (damaged > 0) {
      parts.add(damaged + " damaged records were passed over");
    }
    return String.join("; ", parts);
  }

  @Override
  public List<Loss> losses() {
    List<Loss> losses = new ArrayList<>(memory.losses());
    losses.add(new Loss(Loss.EVENT, "not_written", notWritten.get()));
    losses.add(new Loss(Loss.EVENT, "damaged", damaged));
    return losses;
  }

  @Override
  public @Nullable ErrorGroupDetail detail(String fingerprint) {
    return memory.detail(fingerprint);
  }

  @Override
  public boolean change(String fingerprint, GroupChange change) {
    return memory.change(fingerprint, change);
  }

  @Override
  public void close() {
    if (!writer.close()) {
      LOGGER.log(Level.WARNING, "errors were not written: {0}", trouble);
    }
    synchronized (this) {
      journal.close();
    }
  }
}
