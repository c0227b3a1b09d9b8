package dev.sightline.console.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sightline.console.fake.FakeApplication;
import dev.sightline.console.fake.FakeApplications;
import dev.sightline.console.fake.HostileApplication;
import dev.sightline.manage.Documents;
import java.util.NoSuchElementException;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

class SameServerSourceTest {
  private static final long NOW = 1_800_000_000_000L;
  private final MBeanServer server = MBeanServerFactory.newMBeanServer();
  private final SameServerSource source = new SameServerSource(server);
  private final FakeApplication shop = new FakeApplications(NOW).shop();
  private final ApplicationRef ref = new ApplicationRef("shop", "shop", "/shop");

  @Test
  void findsApplicationsByName() throws Exception {
    shop.register(server);
    new FakeApplications(NOW).billing().register(server);
    assertThat(source.applications())
        .extracting(ApplicationRef::key, ApplicationRef::contextPath)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("billing", "/billing"),
            org.assertj.core.api.Assertions.tuple("shop", "/shop"));
  }

  @Test
  void readsEveryDocumentBackAsItWas() throws Exception {
    shop.register(server);
    assertThat(source.description(ref)).isEqualTo(shop.description());
    assertThat(source.overview(ref)).isEqualTo(shop.overview());
    assertThat(source.health(ref)).isEqualTo(shop.health());
    assertThat(source.configuration(ref)).isEqualTo(shop.configuration());
    assertThat(source.errorGroups(ref, new ErrorQuery("all", "", 0, 200)).groups()).hasSize(7);
    assertThat(source.errorGroup(ref, "5f2c9a1e7b3d").map(Documents::write))
        .contains(Documents.write(shop.details().get(0)));
    assertThat(source.errorGroup(ref, "nope")).isEmpty();
  }

  @Test
  void keepsApplicationsOfOneNameApart() throws Exception {
    shop.register(server);
    server.registerMBean(
        new FakeApplications(NOW).shop(),
        new ObjectName("dev.sightline:type=Application,name=shop,context=\"/shop2\""));
    assertThat(source.applications())
        .extracting(ApplicationRef::key)
        .hasSize(2)
        .contains("shop")
        .anyMatch(key -> key.startsWith("shop@/shop"));
  }

  @Test
  void takesHostileNamesAsTheyAre() throws Exception {
    HostileApplication.at(NOW).register(server);
    ApplicationRef hostile = source.applications().get(0);
    assertThat(hostile.name()).isEqualTo("hostile <b>#{1+1}</b>\u202e");
    assertThat(source.health(hostile).checks()).hasSize(HostileApplication.PAYLOADS.size());
  }

  @Test
  void failsForAnApplicationThatIsGone() {
    assertThatThrownBy(() -> source.overview(ref)).isInstanceOf(NoSuchElementException.class);
    assertThat(source.applications()).isEmpty();
  }
}
