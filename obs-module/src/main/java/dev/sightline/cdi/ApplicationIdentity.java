package dev.sightline.cdi;

import jakarta.servlet.ServletContext;
import java.util.List;

/**
 * Which WAR this is and where it runs.
 *
 * @param name context path without its slash; {@code ROOT} for the root
 * @param contextPath as the server tells it; empty for the root
 * @param server name and version of the server
 * @param packages of the WAR's own classes
 */
record ApplicationIdentity(String name, String contextPath, String server, List<String> packages) {

  static ApplicationIdentity of(ServletContext context) {
    String path = context.getContextPath();
    String name = path.isEmpty() ? "ROOT" : path.substring(1).replace('/', '-');
    return new ApplicationIdentity(
        name, path, context.getServerInfo().strip(), ApplicationPackages.of(context));
  }
}
