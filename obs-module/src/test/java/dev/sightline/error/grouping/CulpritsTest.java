package dev.sightline.error.grouping;

import static dev.sightline.error.Details.exception;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.event.ExceptionDetail;
import org.junit.jupiter.api.Test;

class CulpritsTest {

  @Test
  void isTheInnermostFrameOfTheApplicationAtTheRoot() {
    ExceptionDetail root =
        exception("java.io.IOException", "x", "java.io.A.b:1", "com.acme.Store.save:42");

    assertThat(Culprits.of(exception("com.acme.Down", "y", root, "com.acme.Orders.place:7")))
        .isEqualTo("com.acme.Store.save(Source.java:42)");
  }

  @Test
  void isLookedForOutwardsThenIsTheInnermostFrame() {
    ExceptionDetail root = exception("java.io.IOException", "x", "java.io.A.b:1");

    assertThat(Culprits.of(exception("com.acme.Down", "y", root, "com.acme.Orders.place:7")))
        .isEqualTo("com.acme.Orders.place(Source.java:7)");
    assertThat(Culprits.of(root)).isEqualTo("java.io.A.b(Source.java:1)");
    assertThat(Culprits.of(exception("message", "text"))).isEmpty();
  }
}
