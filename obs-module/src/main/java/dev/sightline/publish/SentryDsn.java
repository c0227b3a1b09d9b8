package dev.sightline.publish;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * Where a Sentry-compatible server takes events: {@code https://<key>@<host>/<path>/<project>}.
 *
 * @param endpoint of envelopes
 * @param key public key
 */
record SentryDsn(URI endpoint, String key) {

  /**
   * Reads a DSN.
   *
   * @throws IllegalArgumentException when it is none; the message does not repeat it
   */
  static SentryDsn parse(String text) {
    try {
      URI uri = new URI(text.strip());
      String user = uri.getUserInfo();
      String path = uri.getPath() == null ? "" : uri.getPath();
      int slash = path.lastIndexOf('/');
      String project = path.substring(slash + 1);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (web && uri.getHost() != null && user != null && slash >= 0 && !project.isEmpty()) {
        String prefix = path.substring(0, slash);
        String target = prefix + "/api/" + project + "/envelope/";
        URI endpoint =
            new URI(uri.getScheme(), null, uri.getHost(), uri.getPort(), target, null, null);
        return new SentryDsn(endpoint, user.split(":", 2)[0]);
      }
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("is no DSN", null);
    }
    throw new IllegalArgumentException("is no DSN: https://<key>@<host>/<project>");
  }
}
