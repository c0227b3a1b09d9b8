package dev.sightline.log.container;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Map;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/** How a server takes fields beside the text of a record. */
@FunctionalInterface
interface ServerFields {
  /** Runs {@code publish} so that the record it writes carries the values. */
  void with(LogRecord record, Map<String, String> values, Runnable publish);

  /** What the server this runs on understands. */
  static ServerFields find() {
    ServerFields liberty =
        byThread(
            "com.ibm.websphere.logging.hpel.LogRecordContext", "addExtension", "removeExtension");
    if (liberty != null) {
      return liberty;
    }
    String manager = LogManager.getLogManager().getClass().getName();
    if (manager.startsWith("org.jboss.logmanager.")) {
      ServerFields wildfly = byThread("org.jboss.logmanager.MDC", "put", "remove");
      return wildfly == null ? ServerFields::inText : wildfly;
    }
    return isPayara() ? ServerFields::asMap : ServerFields::inText;
  }

  private static boolean isPayara() {
    String manager = LogManager.getLogManager().getClass().getName();
    return manager.contains("payara")
        || manager.contains("glassfish")
        || System.getProperty("com.sun.aas.instanceRoot") != null;
  }

  /** A map among the parameters of the record: Payara's JSON formatter writes its entries. */
  private static void asMap(LogRecord record, Map<String, String> values, Runnable publish) {
    record.setParameters(new Object[] {values});
    publish.run();
  }

  /** Where nothing else is known: after the text. */
  private static void inText(LogRecord record, Map<String, String> values, Runnable publish) {
    StringBuilder text = new StringBuilder(record.getMessage());
    values.forEach((key, value) -> text.append(' ').append(key).append('=').append(value));
    record.setMessage(text.toString());
    publish.run();
  }

  /** Values bound to the thread: Liberty's extensions, the MDC of JBoss LogManager. */
  private static @Nullable ServerFields byThread(String type, String put, String remove) {
    try {
      ClassLoader loader = Thread.currentThread().getContextClassLoader();
      Class<?> owner = Class.forName(type, true, loader);
      Class<?> result = put.equals("put") ? String.class : void.class;
      Class<?> removed = remove.equals("remove") ? String.class : boolean.class;
      MethodHandles.Lookup lookup = MethodHandles.publicLookup();
      MethodHandle bind =
          lookup.findStatic(owner, put, MethodType.methodType(result, String.class, String.class));
      MethodHandle unbind =
          lookup.findStatic(owner, remove, MethodType.methodType(removed, String.class));
      return (record, values, publish) -> bound(bind, unbind, values, publish);
    } catch (ReflectiveOperationException | LinkageError e) {
      return null;
    }
  }

  private static void bound(
      MethodHandle bind, MethodHandle unbind, Map<String, String> values, Runnable publish) {
    try {
      for (Map.Entry<String, String> entry : values.entrySet()) {
        Object ignored = bind.invoke(entry.getKey(), entry.getValue());
      }
      publish.run();
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    } finally {
      values.keySet().forEach(key -> unbind(unbind, key));
    }
  }

  private static void unbind(MethodHandle unbind, String key) {
    try {
      Object ignored = unbind.invoke(key);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
