package dev.sightline.context;

/** Something bound until it is closed; closing restores what was bound before. */
@FunctionalInterface
public interface Scope extends AutoCloseable {
  @Override
  void close();
}
