package dev.sightline.error;

import dev.sightline.event.ErrorKind;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells failures that were to be expected from bugs, by the names of exception classes and of their
 * superclasses, so that no API need be there. The outermost exception of a chain that is known to
 * be one or the other decides; where none is, it is a bug. Safe for all threads.
 */
public final class ErrorKinds {
  private static final int MAX_CAUSES = 32;
  private static final int REMEMBERED = 1_000;

  private static final Set<String> OPERATIONAL =
      Set.of(
          "java.io.IOException",
          "java.io.InterruptedIOException",
          "java.lang.InterruptedException",
          "java.nio.file.FileSystemException",
          "java.sql.SQLIntegrityConstraintViolationException",
          "java.sql.SQLNonTransientConnectionException",
          "java.sql.SQLRecoverableException",
          "java.sql.SQLTransientException",
          "java.util.concurrent.CancellationException",
          "java.util.concurrent.RejectedExecutionException",
          "java.util.concurrent.TimeoutException",
          "javax.naming.CommunicationException",
          "javax.naming.ServiceUnavailableException",
          "jakarta.ejb.ConcurrentAccessException",
          "jakarta.ejb.EJBAccessException",
          "jakarta.jms.JMSException",
          "jakarta.jms.JMSRuntimeException",
          "jakarta.mail.MessagingException",
          "jakarta.persistence.LockTimeoutException",
          "jakarta.persistence.OptimisticLockException",
          "jakarta.persistence.PessimisticLockException",
          "jakarta.persistence.QueryTimeoutException",
          "jakarta.resource.ResourceException",
          "jakarta.security.enterprise.AuthenticationException",
          "jakarta.validation.ConstraintViolationException",
          "jakarta.ws.rs.ClientErrorException",
          "jakarta.ws.rs.RedirectionException",
          "jakarta.ws.rs.ServiceUnavailableException",
          "org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException");

  private static final Set<String> PROGRAMMER =
      Set.of(
          "java.lang.ArithmeticException",
          "java.lang.ArrayStoreException",
          "java.lang.AssertionError",
          "java.lang.ClassCastException",
          "java.lang.IndexOutOfBoundsException",
          "java.lang.LinkageError",
          "java.lang.NegativeArraySizeException",
          "java.lang.NullPointerException",
          "java.lang.StackOverflowError",
          "java.lang.UnsupportedOperationException",
          "java.lang.reflect.InaccessibleObjectException",
          "java.util.ConcurrentModificationException",
          "java.util.NoSuchElementException");

  private enum Verdict {
    OPERATIONAL,
    PROGRAMMER,
    OPEN,
    BY_STATUS
  }

  private final Set<String> operational = new HashSet<>(OPERATIONAL);
  private final Set<String> programmer = new HashSet<>(PROGRAMMER);
  private final Map<String, Verdict> remembered = new ConcurrentHashMap<>();

  /**
   * The default types and more.
   *
   * @param own class names of exceptions that are operational, subclasses included; one that starts
   *     with a minus is a bug instead; blank ones are ignored
   */
  public ErrorKinds(Collection<String> own) {
    for (String each : own) {
      String name = each.trim();
      boolean bug = name.startsWith("-");
      String type = bug ? name.substring(1).trim() : name;
      (bug ? programmer : operational).add(type);
      (bug ? operational : programmer).remove(type);
    }
  }

  /** Never throws; foreign code that does leaves the chain where it is. */
  public ErrorKind classify(Throwable thrown) {
    Throwable current = thrown;
    for (int i = 0; current != null && i < MAX_CAUSES; i++) {
      Verdict verdict = verdict(current);
      if (verdict == Verdict.OPERATIONAL) {
        return ErrorKind.OPERATIONAL;
      } else if (verdict == Verdict.PROGRAMMER) {
        return ErrorKind.PROGRAMMER;
      }
      current = causeOf(current);
    }
    return ErrorKind.PROGRAMMER;
  }

  private static @Nullable Throwable causeOf(Throwable thrown) {
    try {
      return thrown.getCause();
    } catch (Throwable e) { // foreign code may throw anything
      return null;
    }
  }

  private Verdict verdict(Throwable thrown) {
    String name = thrown.getClass().getName();
    Verdict known = remembered.get(name);
    if (known == null) {
      known = examine(thrown.getClass());
      if (remembered.size() >= REMEMBERED) {
        remembered.clear();
      }
      remembered.put(name, known);
    }
    return known == Verdict.BY_STATUS ? byStatus(thrown) : known;
  }

  /** The nearest superclass that is known decides. */
  private Verdict examine(Class<?> type) {
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      String name = each.getName();
      if (operational.contains(name)) {
        return Verdict.OPERATIONAL;
      } else if (programmer.contains(name)) {
        return Verdict.PROGRAMMER;
      } else if (name.equals("jakarta.ws.rs.WebApplicationException")) {
        return Verdict.BY_STATUS;
      }
    }
    return Verdict.OPEN;
  }

  /** 4xx blames the client, 502 to 504 what is behind the application; 500 tells nothing. */
  private static Verdict byStatus(Throwable thrown) {
    int status = WebStatus.of(thrown);
    boolean expected = (status >= 300 && status < 500) || (status >= 502 && status <= 504);
    return expected ? Verdict.OPERATIONAL : Verdict.OPEN;
  }
}
