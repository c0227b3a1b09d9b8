package dev.sightline.log;

/** Where lines go. */
public enum LogOutput {
  /** The process's standard output, one line each, past the server's own wrapping. */
  STDOUT,
  /** A file that rolls over by size. */
  FILE,
  /** The server's own log, in the structured form it understands. */
  CONTAINER,
  /** Nowhere. */
  NONE
}
