package dev.sightline.redact.rule;

/** A UTF-8 text within an array. */
final class Utf8Area extends Area {
  Utf8Area(byte[] utf8, int from, int to) {
    bytes = utf8;
    this.from = from;
    this.to = to;
  }

  @Override
  int charAt(int at) {
    return at >= from && at < to ? bytes[at] : -1;
  }

  @Override
  boolean isOpenBefore() {
    return false;
  }

  @Override
  boolean isOpenAfter() {
    return false;
  }
}
