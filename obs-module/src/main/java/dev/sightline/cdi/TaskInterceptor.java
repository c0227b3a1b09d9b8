package dev.sightline.cdi;

import dev.sightline.event.Fields;
import dev.sightline.event.TaskKind;
import dev.sightline.task.MessageRun;
import dev.sightline.task.TaskRun;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * Makes an operation of each run, on the thread it runs on, around all that applications put there.
 */
@Interceptor
@RunsAsTask(late = false)
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 20)
public class TaskInterceptor implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String RUNNING = "dev.sightline.task";

  /**
   * The message that makes this run, where nobody has made a run of it yet: servers do not let an
   * extension bind interceptors to message-driven beans, so those in the bean's source do it.
   */
  static @Nullable Object messageOf(InvocationContext invocation) {
    Object[] arguments = invocation.getParameters();
    boolean taken =
        arguments != null
            && arguments.length == 1
            && MessageListeners.isMessage(arguments[0])
            && invocation.getContextData().put(RUNNING, true) == null;
    return taken ? arguments[0] : null;
  }

  @AroundInvoke
  public @Nullable Object invoked(InvocationContext invocation) throws Exception {
    Object message = messageOf(invocation);
    if (message != null) {
      return MessageRun.of(message, name(invocation), invocation::proceed);
    }
    return BatchArtifacts.isRun(invocation.getMethod())
        ? BatchRun.of(name(invocation), invocation)
        : run(TaskKind.ASYNCHRONOUS, invocation);
  }

  @AroundTimeout
  public @Nullable Object timedOut(InvocationContext invocation) throws Exception {
    return run(TaskKind.SCHEDULE, invocation);
  }

  static @Nullable Object run(TaskKind kind, InvocationContext invocation) throws Exception {
    return TaskRun.of(kind, name(invocation), Fields.empty(), run -> invocation.proceed());
  }

  static String name(InvocationContext invocation) {
    Method method = invocation.getMethod();
    return method.getDeclaringClass().getSimpleName() + "." + method.getName();
  }
}
