package dev.sightline.manage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.manage.ConfigurationDocument.Problem;
import java.util.Collections;
import java.util.List;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

class RefusalsTest {
  private static final Problem PROBLEM =
      new Problem("error", "shop.pool-size", "SHOP_POOL_SIZE", ".env line 2 (295)", "is too small");

  private final MBeanServer server = MBeanServerFactory.newMBeanServer();
  private final Refusals refusals = new Refusals(server);

  private static RefusalDocument of(String application, long at) {
    return new RefusalDocument(application, at, "production", 1, 0, List.of(PROBLEM));
  }

  @Test
  void givesBackWhatWasKeptTheLatestFirst() throws Exception {
    refusals.keep(of("shop", 1));
    refusals.keep(of("a,b=\"c\"*?\n", 2));

    assertThat(refusals.all()).containsExactly(of("a,b=\"c\"*?\n", 2), of("shop", 1));
  }

  @Test
  void keepsTheLastReportOfAnApplicationUntilItIsForgotten() throws Exception {
    refusals.keep(of("shop", 1));
    refusals.keep(of("shop", 2));
    assertThat(refusals.all()).containsExactly(of("shop", 2));

    refusals.forget("shop");
    refusals.forget("shop");

    assertThat(refusals.all()).isEmpty();
  }

  @Test
  void leavesNoClassOfTheApplicationBehind() throws Exception {
    refusals.keep(of("shop", 1));

    ObjectName name = server.queryNames(new ObjectName("dev.sightline:*"), null).iterator().next();
    assertThat(server.getClassLoaderFor(name)).isSameAs(Object.class.getClassLoader());
    assertThat(server.getAttribute(name, "Key")).isEqualTo("shop");
    assertThat(server.getAttribute(name, "Value")).isInstanceOf(String.class);
  }

  @Test
  void leavesOutABeanItCannotRead() throws Exception {
    server.registerMBean(
        new javax.management.StandardMBean(
            new java.util.AbstractMap.SimpleImmutableEntry<>("x", "no JSON"),
            java.util.Map.Entry.class,
            false),
        new ObjectName("dev.sightline:type=Refusal,name=\"x\""));
    refusals.keep(of("shop", 1));

    assertThat(refusals.all()).containsExactly(of("shop", 1));
  }

  @Test
  void keepsOnlySoManyProblems() throws Exception {
    refusals.keep(
        new RefusalDocument("shop", 1, "local", 9_000, 0, Collections.nCopies(9_000, PROBLEM)));

    RefusalDocument kept = refusals.all().get(0);
    assertThat(kept.errors()).isEqualTo(9_000);
    assertThat(kept.problems()).hasSize(RefusalDocument.MOST_PROBLEMS);
  }
}
