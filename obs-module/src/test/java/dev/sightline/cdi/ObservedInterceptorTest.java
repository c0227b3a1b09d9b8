package dev.sightline.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sightline.Captured;
import dev.sightline.Observed;
import dev.sightline.Sensitive;
import dev.sightline.event.CompletedOperation;
import dev.sightline.event.Fields;
import dev.sightline.event.Outcome;
import dev.sightline.testing.CapturedLog;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ObservedInterceptorTest {
  private final CapturedLog log = CapturedLog.start();
  private final ObservedInterceptor interceptor = new ObservedInterceptor();
  private final Shop shop = new Shop();

  /** What is observed. */
  @Observed
  public static class Shop {
    private final CompletableFuture<@Nullable String> later = new CompletableFuture<>();

    @Observed("register_user")
    public String register(@Captured("name") String name, @Captured("pin") @Sensitive String pin) {
      return name + pin;
    }

    public String plain(String hidden) {
      return hidden;
    }

    public void fail() {
      throw new IllegalArgumentException("no");
    }

    @Observed(reportEmpty = true)
    public @Nullable Object find(@Nullable Object answer) {
      return answer;
    }

    @Observed(value = "later", reportEmpty = true)
    public CompletionStage<@Nullable String> later() {
      return later;
    }
  }

  @AfterEach
  void close() {
    log.close();
  }

  private @Nullable Object call(String method, @Nullable Object... arguments) throws Exception {
    Method called =
        Arrays.stream(Shop.class.getMethods())
            .filter(each -> each.getName().equals(method))
            .findFirst()
            .orElseThrow();
    InvocationContext context =
        (InvocationContext)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {InvocationContext.class},
                (proxy, asked, none) ->
                    switch (asked.getName()) {
                      case "getMethod" -> called;
                      case "getTarget" -> shop;
                      case "getParameters" -> arguments;
                      case "proceed" -> invoke(called, arguments);
                      default -> throw new UnsupportedOperationException(asked.getName());
                    });
    return interceptor.observe(context);
  }

  private @Nullable Object invoke(Method called, @Nullable Object[] arguments) throws Throwable {
    try {
      return called.invoke(shop, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private CompletedOperation only() {
    assertThat(log.operations()).hasSize(1);
    return log.operations().get(0);
  }

  @Test
  void capturesOnlyAnnotatedArgumentsAndMasksSensitiveOnes() throws Exception {
    assertThat(call("register", "ada", "1234")).isEqualTo("ada1234");
    assertThat(only().start().name()).isEqualTo("register_user");
    assertThat(only().fields()).isEqualTo(Fields.of("name", "ada", "pin", "[REDACTED]"));
  }

  @Test
  void takesTheClassAnnotationAndNamesAfterTheMethod() throws Exception {
    call("plain", "hidden");
    assertThat(only().start().name()).isEqualTo("Shop.plain");
    assertThat(only().fields()).isEqualTo(Fields.empty());
  }

  @Test
  void throwsOnWhatTheMethodThrows() {
    assertThatThrownBy(() -> call("fail")).isInstanceOf(IllegalArgumentException.class);
    assertThat(only().outcome()).isInstanceOf(Outcome.Failed.class);
    assertThat(log.errors()).hasSize(1);
  }

  @Test
  void saysWhyNothingCameBack() throws Exception {
    List<?> empties = List.of(false, Optional.empty(), List.of(), "", new int[0]);
    call("find", (Object) null);
    for (Object empty : empties) {
      call("find", empty);
    }
    call("find", "found");
    call("find", 0);
    assertThat(log.named("skipped").stream().map(event -> event.fields().get("reason")))
        .containsExactly(
            "returned_null",
            "returned_false",
            "returned_empty",
            "returned_empty",
            "returned_empty",
            "returned_empty");
  }

  @Test
  void anAsynchronousResultEndsWhenItIsThere() throws Exception {
    Object stage = call("later");
    assertThat(stage).isSameAs(shop.later);
    assertThat(log.operations()).isEmpty();
    shop.later.completeExceptionally(new IllegalStateException("late"));
    assertThat(only().outcome())
        .isInstanceOfSatisfying(
            Outcome.Failed.class,
            failed -> assertThat(failed.errorType()).isEqualTo("java.lang.IllegalStateException"));
  }

  @Test
  void aCancelledResultIsNoFailure() throws Exception {
    call("later");
    shop.later.cancel(true);
    assertThat(only().outcome()).isInstanceOf(Outcome.Cancelled.class);
  }
}
