package dev.sightline.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import jakarta.servlet.UnavailableException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ErrorAnswersTest {
  private final List<Object> sent = new ArrayList<>();
  private boolean committed;

  private ErrorAnswers answers(@Nullable String descriptor) {
    return ErrorAnswers.of(
        (ServletContext)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, method, arguments) ->
                    descriptor == null
                        ? null
                        : new ByteArrayInputStream(descriptor.getBytes(StandardCharsets.UTF_8))));
  }

  private HttpServletResponse response() {
    return (HttpServletResponse)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {HttpServletResponse.class},
            (proxy, method, arguments) ->
                method.getName().equals("isCommitted") ? committed : sent.add(arguments[0]));
  }

  @Test
  void anExceptionIsAnsweredWithItsStatusAlone() {
    assertThat(answers(null).answered(new IOException("secret"), response())).isTrue();
    assertThat(sent).containsExactly(500);
  }

  @Test
  void whereTheApplicationHasPagesForExceptionsTheServerShowsThem() {
    String descriptor = "<error-page><exception-type>a.B</exception-type></error-page>";
    assertThat(answers(descriptor).answered(new IOException("x"), response())).isFalse();
    assertThat(answers("<web-app/>").answered(new IOException("x"), response())).isTrue();
  }

  @Test
  void whatTheServerHasToKnowOfIsThrownOn() {
    assertThat(answers(null).answered(new UnavailableException("x"), response())).isFalse();
    assertThat(answers(null).answered(new OutOfMemoryError("x"), response())).isFalse();
    committed = true;
    assertThat(answers(null).answered(new IOException("x"), response())).isFalse();
  }
}
