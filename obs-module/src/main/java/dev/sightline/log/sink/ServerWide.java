package dev.sightline.log.sink;

import java.lang.management.ManagementFactory;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.Map;
import java.util.function.Supplier;
import javax.management.InstanceAlreadyExistsException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.StandardMBean;

/**
 * Objects that all applications of a server share, and that outlive each of them. They share no
 * class of the module, so the MBean server passes the objects on, wrapped in classes of the JDK
 * only: nothing holds the class loader of an application.
 */
public final class ServerWide {
  private static final String VALUE = "Value";

  private ServerWide() {}

  /**
   * The object of this name, made by whoever asks first.
   *
   * @param type of the JDK
   * @param first makes an object of the JDK; also asked when there is no way to share
   */
  public static <T> T get(String name, Class<T> type, Supplier<? extends T> first) {
    try {
      ObjectName bean = new ObjectName("dev.sightline:type=Shared,name=" + name);
      MBeanServer server = ManagementFactory.getPlatformMBeanServer();
      if (!server.isRegistered(bean)) {
        register(server, bean, new SimpleImmutableEntry<>(name, first.get()));
      }
      return type.cast(server.getAttribute(bean, VALUE));
    } catch (JMException | RuntimeException e) {
      return first.get();
    }
  }

  private static void register(MBeanServer server, ObjectName bean, Map.Entry<String, ?> entry)
      throws JMException {
    try {
      server.registerMBean(new StandardMBean(entry, Map.Entry.class), bean);
    } catch (InstanceAlreadyExistsException another) {
      // that one is as good
    }
  }
}
