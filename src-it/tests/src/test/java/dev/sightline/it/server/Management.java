package dev.sightline.it.server;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** The management interface of the applications on a server, read from outside its process. */
public final class Management implements AutoCloseable {
  private final JMXConnector connector;

  private Management(JMXConnector connector) {
    this.connector = connector;
  }

  /** Connects to the process of the server. */
  @SuppressWarnings("BanJNDI") // the address is the one the server's own process gave us
  public static Management of(Server server) {
    try {
      VirtualMachine machine = VirtualMachine.attach(String.valueOf(server.process().pid()));
      try {
        String address = machine.startLocalManagementAgent();
        return new Management(JMXConnectorFactory.connect(new JMXServiceURL(address)));
      } finally {
        machine.detach();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (AttachNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An attribute of an application's bean, such as {@code Overview}. */
  public String attribute(String application, String attribute) {
    return call(application, (connection, name) -> connection.getAttribute(name, attribute));
  }

  /** The answer of an operation of an application's bean. */
  public String invoke(String application, String operation, Object[] values, String... types) {
    return call(
        application, (connection, name) -> connection.invoke(name, operation, values, types));
  }

  private String call(String application, Call call) {
    try {
      MBeanServerConnection connection = connector.getMBeanServerConnection();
      ObjectName pattern =
          new ObjectName("dev.sightline:type=Application,name=" + application + ",*");
      Set<ObjectName> names = connection.queryNames(pattern, null);
      if (names.size() != 1) {
        throw new AssertionError("one bean expected for " + application + ", found " + names);
      }
      return (String) call.on(connection, names.iterator().next());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JMException e) {
      throw new IllegalStateException(e);
    }
  }

  private interface Call {
    Object on(MBeanServerConnection connection, ObjectName name) throws IOException, JMException;
  }

  @Override
  public void close() throws IOException {
    connector.close();
  }
}
