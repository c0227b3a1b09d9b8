package dev.sightline.testing;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * JUnit 5 extension: captures what each test logs. A test method that takes a {@link CapturedLog}
 * gets it. Needs JUnit Jupiter on the class path, which is no dependency of this module.
 */
public final class LogCapture implements BeforeEachCallback, AfterEachCallback, ParameterResolver {
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(LogCapture.class);

  @Override
  public void beforeEach(ExtensionContext context) {
    context.getStore(NAMESPACE).put(CapturedLog.class, CapturedLog.start());
  }

  @Override
  public void afterEach(ExtensionContext context) {
    CapturedLog log = context.getStore(NAMESPACE).remove(CapturedLog.class, CapturedLog.class);
    if (log != null) {
      log.close();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == CapturedLog.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    CapturedLog log = context.getStore(NAMESPACE).get(CapturedLog.class, CapturedLog.class);
    return log == null ? CapturedLog.start() : log;
  }
}
