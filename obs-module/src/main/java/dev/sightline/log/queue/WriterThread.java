package dev.sightline.log.queue;

/** The one thread that writes; told apart so that what it logs itself is not queued again. */
public final class WriterThread extends Thread {
  WriterThread(Runnable work, String name) {
    super(null, work, name, 0, false);
    setDaemon(true);
  }

  /** Whether the caller is a thread that writes lines. */
  public static boolean isCurrent() {
    return Thread.currentThread() instanceof WriterThread;
  }
}
