package dev.sightline.cdi;

import dev.sightline.context.Correlation;
import dev.sightline.context.CurrentContext;
import dev.sightline.event.EventContext;
import dev.sightline.event.FieldNames;
import dev.sightline.event.Fields;
import dev.sightline.event.TaskKind;
import dev.sightline.task.TaskRun;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.inject.Instance;
import jakarta.interceptor.InvocationContext;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A step or a chunk as an operation. All of one execution of a job, on whichever threads, have one
 * correlation. Names Jakarta Batch: loaded only where it runs something.
 */
final class BatchRun {
  private static final int REMEMBERED = 256;

  /** Correlation by execution; the one that began first is forgotten first. */
  private static final Map<Long, Correlation> EXECUTIONS =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Correlation> eldest) {
          return size() > REMEMBERED;
        }
      };

  private BatchRun() {}

  static @Nullable Object of(String name, InvocationContext invocation) throws Exception {
    Fields fields = Fields.empty();
    Integer items = BatchArtifacts.items(invocation.getParameters());
    if (items != null) {
      fields = fields.with(FieldNames.ITEMS, items);
    }
    EventContext context = CurrentContext.get();
    Correlation correlation = null;
    try {
      Facts facts = facts();
      if (facts != null) {
        fields = fields.plus(facts.fields());
        correlation = correlation(facts.execution());
      }
    } catch (RuntimeException | LinkageError notTold) {
      // the run counts without
    }
    if (correlation != null) {
      context = context.withIds(correlation.correlationId(), correlation.requestId());
    }
    return TaskRun.of(TaskKind.BATCH, name, context, fields, run -> invocation.proceed());
  }

  private record Facts(String job, long execution, @Nullable String step) {
    Fields fields() {
      Fields fields = Fields.of(FieldNames.JOB, job).with(FieldNames.JOB_EXECUTION, execution);
      return step == null ? fields : fields.with(FieldNames.JOB_STEP, step);
    }
  }

  private static @Nullable Facts facts() {
    JobContext job = current(JobContext.class);
    if (job == null || job.getJobName() == null) {
      return null;
    }
    StepContext step = current(StepContext.class);
    return new Facts(
        job.getJobName(), job.getExecutionId(), step == null ? null : step.getStepName());
  }

  /** Of this thread; dependent on nothing, so given back at once. */
  private static <T> @Nullable T current(Class<T> type) {
    Instance<T> found = Beans.select(type);
    if (found == null || !found.isResolvable()) {
      return null;
    }
    T context = found.get();
    found.destroy(context);
    return context;
  }

  private static synchronized Correlation correlation(long execution) {
    return EXECUTIONS.computeIfAbsent(execution, each -> Correlation.create());
  }
}
