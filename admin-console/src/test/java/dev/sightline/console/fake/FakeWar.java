package dev.sightline.console.fake;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * Registers the fake applications while the WAR that holds these classes is deployed, so that the
 * real console WAR can be looked at. {@code docs/console.md} says how.
 */
@WebListener
public class FakeWar implements ServletContextListener {
  private final List<ObjectName> registered = new ArrayList<>();

  @Override
  public void contextInitialized(ServletContextEvent event) {
    String only = System.getProperty("fake.applications", "shop,billing,inventory,ledger,hostile");
    FakeApplications all = new FakeApplications(System.currentTimeMillis());
    try {
      MBeanServer server = ManagementFactory.getPlatformMBeanServer();
      for (String name : only.split(",", -1)) {
        switch (name) {
          case "shop" -> registered.add(all.shop().register(server));
          case "billing" -> registered.add(all.billing().register(server));
          case "inventory" -> registered.add(all.inventory().register(server));
          case "ledger" -> registered.add(new HangingApplication().register(server));
          case "hostile" ->
              registered.add(HostileApplication.at(System.currentTimeMillis()).register(server));
          default -> {}
        }
      }
    } catch (JMException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    for (ObjectName name : registered) {
      try {
        ManagementFactory.getPlatformMBeanServer().unregisterMBean(name);
      } catch (JMException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
