package dev.sightline.cdi;

import dev.sightline.event.TaskKind;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The same as {@link TaskInterceptor}, behind {@link LateContextRestore}. */
@Interceptor
@RunsAsTask(late = true)
@Priority(Interceptor.Priority.PLATFORM_AFTER + 910)
public class LateTaskInterceptor implements Serializable {
  private static final long serialVersionUID = 1L;

  @AroundInvoke
  public @Nullable Object invoked(InvocationContext invocation) throws Exception {
    return TaskInterceptor.run(TaskKind.ASYNCHRONOUS, invocation);
  }
}
