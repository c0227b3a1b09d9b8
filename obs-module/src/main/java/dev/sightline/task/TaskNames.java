package dev.sightline.task;

/** What tasks are called that have no name. */
final class TaskNames {
  private static final String LAMBDA = "$$";

  private TaskNames() {}

  /**
   * The class without its package; a lambda is called after the class it stands in, because its own
   * name is another one at each start.
   */
  static String of(Object task) {
    String name = task.getClass().getName();
    int lambda = name.indexOf(LAMBDA);
    String owner = lambda > 0 ? name.substring(0, lambda) : name;
    return owner.substring(owner.lastIndexOf('.') + 1).replace('$', '.');
  }
}
