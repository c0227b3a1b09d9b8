package dev.sightline.manage;

import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import javax.management.StandardMBean;

/**
 * Reports of applications that were not started, kept in an MBean server so that a console finds
 * them: {@code dev.sightline:type=Refusal,name=<application>}, whose attribute {@code Value} is a
 * {@link RefusalDocument}. The bean outlives the application, whose class loader the server throws
 * away: it is made of classes of the JDK only. It goes when the application starts, and is replaced
 * when it is refused again.
 */
public final class Refusals {
  private static final String TYPE = "dev.sightline:type=Refusal";

  private final MBeanServer server;

  public Refusals(MBeanServer server) {
    this.server = server;
  }

  /**
   * Keeps the report, in place of an older one of the same application.
   *
   * @throws JMException when the server forbids it
   */
  public void keep(RefusalDocument report) throws JMException {
    forget(report.application());
    Map.Entry<String, String> bean =
        new SimpleImmutableEntry<>(report.application(), Documents.write(report));
    server.registerMBean(new StandardMBean(bean, Map.Entry.class, false), name(report));
  }

  /**
   * The application was not refused this time.
   *
   * @throws JMException when the server forbids it
   */
  public void forget(String application) throws JMException {
    try {
      server.unregisterMBean(name(application));
    } catch (InstanceNotFoundException none) {
      // which is as it should be
    }
  }

  /** All reports, the latest first; one that cannot be read is left out. */
  public List<RefusalDocument> all() {
    List<RefusalDocument> all = new ArrayList<>();
    for (ObjectName each : server.queryNames(pattern(), null)) {
      read(each).ifPresent(all::add);
    }
    all.sort(
        Comparator.comparingLong(RefusalDocument::atMillis)
            .reversed()
            .thenComparing(RefusalDocument::application));
    return all;
  }

  private Optional<RefusalDocument> read(ObjectName name) {
    try {
      String json = String.valueOf(server.getAttribute(name, "Value"));
      return Optional.of(Documents.read(json, RefusalDocument.class));
    } catch (JMException | RuntimeException goneOrOfAnotherVersion) {
      return Optional.empty();
    }
  }

  private static ObjectName name(RefusalDocument report) throws MalformedObjectNameException {
    return name(report.application());
  }

  private static ObjectName name(String application) throws MalformedObjectNameException {
    return new ObjectName(TYPE + ",name=" + ObjectName.quote(application));
  }

  private static ObjectName pattern() {
    try {
      return new ObjectName(TYPE + ",*");
    } catch (MalformedObjectNameException e) {
      throw new IllegalStateException(e);
    }
  }
}
