package dev.sightline.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sightline.it.server.WithLiberty;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.Logger;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What another application on the same server sees of the module: its bean, and nothing else. */
@ExtendWith({WithLiberty.class, ArquillianExtension.class})
class InServerIT {

  @Deployment
  static WebArchive neighbour() {
    return ShrinkWrap.create(WebArchive.class, "neighbour.war")
        .addClass(WithLiberty.class)
        .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
  }

  @Test
  void theShopsBeanIsThereAndAnswersWithJson() throws Exception {
    MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    Set<ObjectName> names =
        server.queryNames(new ObjectName("dev.sightline:type=Application,name=shop,*"), null);
    assertEquals(1, names.size(), names.toString());

    Object overview = server.getAttribute(names.iterator().next(), "Overview");

    assertTrue(String.valueOf(overview).startsWith("{"), String.valueOf(overview));
  }

  @Test
  void theModuleLeavesTheRootLoggerToTheServer() {
    Logger root = Logger.getLogger("");
    List<String> ours =
        Arrays.stream(root.getHandlers())
            .map(Handler::getClass)
            .map(Class::getName)
            .filter(name -> name.startsWith("dev.sightline"))
            .toList();

    // one per application that carries the module, never more
    assertTrue(ours.size() <= 2, ours.toString());
    assertTrue(root.getHandlers().length > ours.size(), "the server's own handler is gone");
  }
}
