package dev.sightline.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.event.ErrorKind;
import jakarta.ejb.EJBException;
import jakarta.validation.ConstraintViolationException;
import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ErrorKindsTest {
  private final ErrorKinds standard = new ErrorKinds(List.of());

  static Stream<Throwable> operational() {
    return Stream.of(
        new ConnectException(),
        new SocketTimeoutException(),
        new FileNotFoundException(),
        new UncheckedIOException(new FileNotFoundException()),
        new TimeoutException(),
        new SQLTimeoutException(),
        new SQLTransientConnectionException(),
        new ConstraintViolationException(Set.of()),
        new RuntimeException("no", new ConnectException()),
        new EJBException(new CompletionException(new SocketTimeoutException())),
        new IllegalStateException("db down", new SQLTransientConnectionException()));
  }

  static Stream<Throwable> programmer() {
    return Stream.of(
        new NullPointerException(),
        new IllegalStateException(),
        new IllegalArgumentException("x"),
        new SQLException("syntax", "42601"),
        new RuntimeException(),
        new StackOverflowError(),
        new NoClassDefFoundError(),
        new StringIndexOutOfBoundsException(),
        new NullPointerException().initCause(new ConnectException()));
  }

  @ParameterizedTest
  @MethodSource("operational")
  void isToBeExpected(Throwable thrown) {
    assertThat(standard.classify(thrown)).isEqualTo(ErrorKind.OPERATIONAL);
    assertThat(standard.classify(thrown)).isEqualTo(ErrorKind.OPERATIONAL);
  }

  @ParameterizedTest
  @MethodSource("programmer")
  void isABug(Throwable thrown) {
    assertThat(standard.classify(thrown)).isEqualTo(ErrorKind.PROGRAMMER);
  }

  @Test
  void ownTypesAndTheirSubclassesAreOperational() {
    ErrorKinds own = new ErrorKinds(List.of(Refused.class.getName(), "-java.io.IOException", " "));

    assertThat(own.classify(new Refused())).isEqualTo(ErrorKind.OPERATIONAL);
    assertThat(own.classify(new Refused() {})).isEqualTo(ErrorKind.OPERATIONAL);
    assertThat(own.classify(new ConnectException())).isEqualTo(ErrorKind.PROGRAMMER);
    assertThat(standard.classify(new Refused())).isEqualTo(ErrorKind.PROGRAMMER);
  }

  @Test
  void circularAndHostileChainsEnd() {
    Exception first = new Exception("first");
    first.initCause(new Exception("second", first));

    assertThat(standard.classify(first)).isEqualTo(ErrorKind.PROGRAMMER);
    assertThat(standard.classify(new Hostile())).isEqualTo(ErrorKind.PROGRAMMER);
  }

  private static class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private static final class Hostile extends RuntimeException {
    private static final long serialVersionUID = 1;

    @Override
    public synchronized Throwable getCause() {
      throw new AssertionError();
    }
  }
}
