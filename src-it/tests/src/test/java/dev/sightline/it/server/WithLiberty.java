package dev.sightline.it.server;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Has Open Liberty up, and its place told to frameworks that read it from system properties. To be
 * registered before their extensions.
 */
public final class WithLiberty implements BeforeAllCallback {

  @Override
  public void beforeAll(ExtensionContext context) {
    if (System.getProperty("it.wlp") == null) {
      return; // the test was deployed, this is the server
    }
    Server server = Servers.get(ServerKind.LIBERTY);
    System.setProperty("microshed_manual_env", "true");
    System.setProperty("microshed_hostname", "localhost");
    System.setProperty("microshed_http_port", String.valueOf(server.port()));
    System.setProperty("microshed_app_context_root", "/shop");
    System.setProperty("it.http.port", String.valueOf(server.port()));
    System.setProperty("it.usr", server.work().toString());
  }
}
