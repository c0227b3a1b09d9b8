package dev.sightline.pipeline;

/**
 * How much of a throwable is kept.
 *
 * @param causes exceptions of a chain of causes, the root included; 2 or more
 * @param rootFrames frames of the root cause; 8 or more
 * @param wrapperFrames frames of every other exception; 1 or more
 * @param suppressed suppressed exceptions of one exception; 0 or more
 * @param details exceptions described in all for one throwable; 1 or more
 * @param messageChars length of a message, in chars; 16 or more
 */
public record DescriptionLimits(
    int causes, int rootFrames, int wrapperFrames, int suppressed, int details, int messageChars) {

  public DescriptionLimits {
    atLeast(2, causes, "causes");
    atLeast(8, rootFrames, "rootFrames");
    atLeast(1, wrapperFrames, "wrapperFrames");
    atLeast(0, suppressed, "suppressed");
    atLeast(1, details, "details");
    atLeast(16, messageChars, "messageChars");
  }

  /** What suits log records of 16 KB: 8 causes, 64 frames of the root, 2,048 chars a message. */
  public static DescriptionLimits standard() {
    return new DescriptionLimits(8, 64, 24, 4, 24, 2_048);
  }

  private static void atLeast(int least, int actual, String what) {
    if (actual < least) {
      throw new IllegalArgumentException(what + " must be " + least + " or more: " + actual);
    }
  }
}
