package dev.sightline.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.it.server.JvmInside;
import dev.sightline.it.server.LibertyApplications;
import dev.sightline.it.server.ProbeWar;
import dev.sightline.it.server.ServerKind;
import dev.sightline.it.server.Servers;
import org.junit.jupiter.api.Test;

/**
 * An application that comes and goes leaves no handler, no thread, no stream and no class loader
 * behind. Eight times by default; {@code -Dit.redeploys=50} for fifty.
 */
class RedeployLibertyIT {
  private static final String NAME = "again";
  private static final String PATH = "/say?id=start";
  private static final int MOST_HELD = 6;
  private static final String[] SETTINGS = {
    "sightline.log.levels.com.example.probe.Fine=debug", "sightline.environment=testing"
  };

  private final LibertyApplications applications =
      new LibertyApplications(Servers.get(ServerKind.LIBERTY));
  private final JvmInside inside = new JvmInside(Servers.get(ServerKind.LIBERTY));

  @Test
  void nothingStaysBehind() {
    int times = Integer.getInteger("it.redeploys");
    ProbeWar.withJdk14(applications.war(NAME), SETTINGS);
    redeploy(1);
    long handlers = inside.instances("dev.sightline.log.JulHandler");
    long threads = inside.threads("sightline-");
    long streams = inside.instances("java.io.FileOutputStream");
    long loaders = inside.loaders("com.example.probe.ProbeServlet");

    redeploy(times);

    assertThat(inside.instances("dev.sightline.log.JulHandler")).isEqualTo(handlers);
    assertThat(inside.threads("sightline-")).isEqualTo(threads);
    assertThat(inside.instances("java.io.FileOutputStream")).isLessThan(streams + times);
    // the server itself holds on to the last ones for a while, however many there were
    assertThat(inside.loaders("com.example.probe.ProbeServlet")).isLessThan(loaders + MOST_HELD);
  }

  private void redeploy(int times) {
    for (int i = 0; i < times; i++) {
      applications.deploy(NAME, PATH);
      applications.undeploy(NAME, PATH);
    }
  }
}
