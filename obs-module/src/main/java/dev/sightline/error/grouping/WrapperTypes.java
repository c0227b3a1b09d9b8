package dev.sightline.error.grouping;

import java.util.Set;

/** Exceptions that only carry another one out of a layer. */
final class WrapperTypes {
  private static final Set<String> NAMES =
      Set.of(
          "java.lang.Error",
          "java.lang.Exception",
          "java.lang.ExceptionInInitializerError",
          "java.lang.RuntimeException",
          "java.lang.reflect.InvocationTargetException",
          "java.lang.reflect.UndeclaredThrowableException",
          "java.io.UncheckedIOException",
          "java.security.PrivilegedActionException",
          "java.util.concurrent.CompletionException",
          "java.util.concurrent.ExecutionException",
          "javax.management.MBeanException",
          "javax.management.RuntimeMBeanException",
          "jakarta.batch.operations.BatchRuntimeException",
          "jakarta.ejb.EJBException",
          "jakarta.ejb.EJBTransactionRolledbackException",
          "jakarta.ejb.TransactionRolledbackLocalException",
          "jakarta.el.ELException",
          "jakarta.enterprise.event.ObserverException",
          "jakarta.faces.FacesException",
          "jakarta.faces.el.EvaluationException",
          "jakarta.mvc.engine.ViewEngineException",
          "jakarta.persistence.PersistenceException",
          "jakarta.persistence.RollbackException",
          "jakarta.servlet.ServletException",
          "jakarta.transaction.RollbackException",
          "jakarta.transaction.TransactionalException",
          "jakarta.transaction.TransactionRolledbackException",
          "jakarta.ws.rs.InternalServerErrorException",
          "jakarta.ws.rs.ProcessingException",
          "jakarta.ws.rs.WebApplicationException",
          "jakarta.ws.rs.client.ResponseProcessingException",
          "org.eclipse.persistence.exceptions.DatabaseException",
          "org.glassfish.jersey.server.internal.process.MappableException",
          "org.glassfish.jersey.server.ContainerException",
          "org.hibernate.HibernateException",
          "org.jboss.resteasy.spi.UnhandledException",
          "org.jboss.weld.exceptions.WeldException",
          "org.apache.cxf.interceptor.Fault",
          "org.apache.openejb.core.transaction.TransactionRolledbackException");

  private WrapperTypes() {}

  /** Whether the exception behind an exception of this class is the one to look at. */
  static boolean contains(String className) {
    return NAMES.contains(className);
  }
}
