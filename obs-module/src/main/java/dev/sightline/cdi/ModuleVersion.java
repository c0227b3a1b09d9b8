package dev.sightline.cdi;

/** Version of the JAR, from its manifest. */
final class ModuleVersion {
  private ModuleVersion() {}

  /** {@code development} where the classes were not taken from a JAR. */
  static String current() {
    String version = ModuleVersion.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
