package dev.sightline.manage;

import java.util.List;

/**
 * Which application this is and how it runs.
 *
 * @param name application name, unique per server
 * @param contextPath such as {@code /shop}; empty for the root
 * @param service logical service name
 * @param version build of the application; empty when unknown
 * @param environment local, development, staging, production or testing
 * @param instance node or host name
 * @param server name and version of the server
 * @param java version of the JVM
 * @param moduleVersion version of Sightline
 * @param startedMillis start, milliseconds since the epoch
 * @param integrations every optional integration, active or skipped
 * @param droppedRecords log records dropped since the start
 * @param listenerFailures exceptions swallowed at the edge of the pipeline since the start
 */
public record ApplicationDocument(
    String name,
    String contextPath,
    String service,
    String version,
    String environment,
    String instance,
    String server,
    String java,
    String moduleVersion,
    long startedMillis,
    List<Integration> integrations,
    long droppedRecords,
    long listenerFailures) {

  public ApplicationDocument {
    integrations = List.copyOf(integrations);
  }

  /**
   * One optional integration.
   *
   * @param name such as {@code metrics}
   * @param active whether it runs
   * @param detail what it is bound to, or why it was skipped
   */
  public record Integration(String name, boolean active, String detail) {}
}
