package dev.sightline.cdi;

import dev.sightline.manage.ApplicationMXBean;
import java.lang.System.Logger;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.StandardMBean;

/**
 * The application's MXBean for as long as this is open. A stale one of the same name is replaced.
 */
final class ApplicationRegistration implements AutoCloseable {
  private static final Logger LOGGER = System.getLogger("dev.sightline");

  private final MBeanServer server;
  private final ObjectName name;

  private ApplicationRegistration(MBeanServer server, ObjectName name) {
    this.server = server;
    this.name = name;
  }

  static ApplicationRegistration register(ApplicationIdentity application, ApplicationMXBean bean)
      throws JMException {
    MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    ObjectName name =
        new ObjectName(
            "dev.sightline:type=Application,name="
                + part(application.name())
                + ",context="
                + part(application.contextPath()));
    if (server.isRegistered(name)) {
      server.unregisterMBean(name);
    }
    server.registerMBean(new StandardMBean(bean, ApplicationMXBean.class, true), name);
    return new ApplicationRegistration(server, name);
  }

  private static String part(String value) {
    boolean plain = !value.isEmpty() && value.chars().noneMatch(c -> ",=:\"*?\n".indexOf(c) >= 0);
    return plain ? value : ObjectName.quote(value);
  }

  @Override
  public void close() {
    try {
      server.unregisterMBean(name);
    } catch (JMException e) {
      LOGGER.log(Logger.Level.DEBUG, "MXBean was gone already", e);
    }
  }
}
