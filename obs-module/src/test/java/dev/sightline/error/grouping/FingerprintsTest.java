package dev.sightline.error.grouping;

import static dev.sightline.error.Details.exception;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.event.ExceptionDetail;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintsTest {
  private static final String NPE = "java.lang.NullPointerException";

  private final Fingerprints fingerprints = new Fingerprints();

  @Test
  void isTwentyHexDigitsThatBeginWithTheVersion() {
    assertThat(fingerprints.of(exception(NPE, "x", "com.acme.Orders.place:1")))
        .matches("01[0-9a-f]{18}");
  }

  /** A changed value means that every group in every store splits: raise the version instead. */
  @Test
  void staysWhatItIsFromReleaseToRelease() {
    assertThat(fingerprints.of(exception(NPE, "x", "com.acme.Orders.place:1")))
        .isEqualTo("017053b82b1a051c41f2");
    assertThat(fingerprints.of(exception("message", "cache 17 is cold")))
        .isEqualTo("01cb3a6e431675224fe8");
  }

  @Test
  void linesAndMessagesDoNotCount() {
    assertThat(fingerprints.of(exception(NPE, "a", "com.acme.Orders.place:1")))
        .isEqualTo(fingerprints.of(exception(NPE, "b", "com.acme.Orders.place:99")));
  }

  @Test
  void typesAndMethodsCount() {
    String one = fingerprints.of(exception(NPE, "a", "com.acme.Orders.place"));

    assertThat(fingerprints.of(exception(NPE, "a", "com.acme.Orders.cancel"))).isNotEqualTo(one);
    assertThat(fingerprints.of(exception("com.acme.Gone", "a", "com.acme.Orders.place")))
        .isNotEqualTo(one);
  }

  @ParameterizedTest
  @CsvSource({
    "com.acme.Orders.lambda$place$3, com.acme.Orders.lambda$place$17",
    "com.acme.Orders$1.run, com.acme.Orders$2.run",
    "com.acme.Orders.invoke$lambda-3, com.acme.Orders.invoke$lambda-9",
  })
  void numbersOfTheCompilerDoNotCount(String one, String other) {
    assertThat(fingerprints.of(exception(NPE, "a", one)))
        .isEqualTo(fingerprints.of(exception(NPE, "a", other)));
  }

  @Test
  void numbersInNamesThatSomebodyWroteCount() {
    assertThat(fingerprints.of(exception(NPE, "a", "com.acme.Http1.step1")))
        .isNotEqualTo(fingerprints.of(exception(NPE, "a", "com.acme.Http2.step1")))
        .isNotEqualTo(fingerprints.of(exception(NPE, "a", "com.acme.Http1.step2")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "com.acme.Orders$$Lambda/0x0000000800c03000.run",
        "com.acme.Orders$$Lambda$14/0x0000000800c03000.run",
        "com.acme.Orders$Proxy$_$$_WeldClientProxy.place",
        "com.acme.Orders$Proxy$_$$_WeldSubclass.place$$super",
        "com.acme.Orders_ClientProxy.place",
        "com.acme.Orders_Subclass.place",
        "com.acme.Orders$$OwbNormalScopeProxy0.place",
        "com.acme.Orders$$EnhancerByCGLIB$$1a2b3c.place",
        "com.acme.Orders$$LocalBeanProxy.place",
        "com.acme.Orders$$$view7.place",
        "com.acme.EJSLocalNSLOrders_1a2b3c4d.place",
        "com.acme.__EJB31_Generated__Orders__Intf____Bean__.place",
        "com.acme.Orders$HibernateProxy$Xy12.place",
        "com.acme.Orders.access$000",
        "jdk.proxy3.$Proxy12.place",
        "com.sun.proxy.$Proxy99.place",
        "jdk.internal.reflect.GeneratedMethodAccessor57.invoke",
        "io.undertow.servlet.handlers.ServletHandler.handleRequest",
        "org.jboss.weld.interceptor.proxy.Interceptors.call",
        "com.ibm.ws.webcontainer.servlet.ServletWrapper.service",
        "fish.payara.micro.Server.run",
        "dev.sightline.cdi.ObservedInterceptor.observe",
      })
  void proxiesAndServersBetweenTheFramesDoNotCount(String between) {
    ExceptionDetail without =
        exception(NPE, "a", "com.acme.Orders.place:1", "com.acme.Cart.checkout:2");
    ExceptionDetail with =
        exception(NPE, "a", "com.acme.Orders.place:1", between, "com.acme.Cart.checkout:2");

    assertThat(fingerprints.of(with)).isEqualTo(fingerprints.of(without));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jakarta.ejb.EJBException",
        "jakarta.servlet.ServletException",
        "java.util.concurrent.CompletionException",
        "java.util.concurrent.ExecutionException",
        "jakarta.persistence.PersistenceException",
        "java.lang.reflect.InvocationTargetException",
        "java.lang.reflect.UndeclaredThrowableException",
        "jakarta.ws.rs.WebApplicationException",
        "java.lang.RuntimeException",
      })
  void wrappersAreOpened(String wrapper) {
    ExceptionDetail inner = exception(NPE, "a", "com.acme.Orders.place:1", "com.acme.Cart.pay:2");
    ExceptionDetail wrapped = exception(wrapper, "b", inner, "com.acme.Cart.wait:3");

    assertThat(fingerprints.of(wrapped)).isEqualTo(fingerprints.of(inner));
    assertThat(fingerprints.group(wrapped).explanation()).contains("Opened: " + wrapper);
  }

  @Test
  void aWrapperWithoutCauseCountsItself() {
    assertThat(fingerprints.of(exception("jakarta.ejb.EJBException", "a", "com.acme.A.b")))
        .isNotEqualTo(fingerprints.of(exception(NPE, "a", "com.acme.A.b")));
  }

  @Test
  void theApplicationIsLookedForAroundARootThatNeverPassedIt() {
    ExceptionDetail root = exception("java.net.ConnectException", "refused", "sun.nio.Net.poll");
    ExceptionDetail placed = exception("com.acme.Down", "x", root, "com.acme.Orders.place:1");
    ExceptionDetail paid = exception("com.acme.Down", "x", root, "com.acme.Cart.pay:1");

    assertThat(fingerprints.of(placed)).isNotEqualTo(fingerprints.of(paid));
    assertThat(fingerprints.group(placed).explanation())
        .contains("java.net.ConnectException inside com.acme.Down")
        .contains("com.acme.Orders.place");
    ExceptionDetail waiting =
        exception("java.util.concurrent.ExecutionException", "x", root, "com.acme.Pool.get:1");
    assertThat(fingerprints.group(waiting).explanation()).contains("com.acme.Pool.get");
  }

  @Test
  void theDepthOfARecursionDoesNotCount() {
    String[] shallow = new String[10];
    String[] deep = new String[60];
    Arrays.fill(shallow, "com.acme.Tree.walk:7");
    Arrays.fill(deep, "com.acme.Tree.walk:7");

    assertThat(fingerprints.of(exception("java.lang.StackOverflowError", null, shallow)))
        .isEqualTo(fingerprints.of(exception("java.lang.StackOverflowError", null, deep)));
  }

  @Test
  void withoutFramesOfTheApplicationTheShapeOfTheMessageCounts() {
    ExceptionDetail one = exception("java.io.IOException", "order 17 of 10.0.0.1", "java.io.A.b:1");
    ExceptionDetail two = exception("java.io.IOException", "order 4711 of 10.9.8.7", "java.io.C.d");
    ExceptionDetail other = exception("java.io.IOException", "no space left", "java.io.A.b:1");

    assertThat(fingerprints.of(one)).isEqualTo(fingerprints.of(two));
    assertThat(fingerprints.of(one)).isNotEqualTo(fingerprints.of(other));
    assertThat(fingerprints.group(one).explanation()).contains("order <n> of <ip>");
  }

  @Test
  void withoutMessageTheLibraryMethodCounts() {
    assertThat(fingerprints.of(exception(NPE, null, "java.util.A.b")))
        .isNotEqualTo(fingerprints.of(exception(NPE, null, "java.util.A.c")));
    assertThat(fingerprints.of(exception(NPE, null)))
        .isEqualTo(fingerprints.of(exception(NPE, "")));
  }

  @Test
  void whatTheDescriberLeftOutIsPassedOver() {
    ExceptionDetail root = exception(NPE, "a", "com.acme.Orders.place");
    ExceptionDetail omitted = exception("[omitted]", "9991 causes", root);
    ExceptionDetail outer = exception("jakarta.ejb.EJBException", "b", omitted);

    assertThat(fingerprints.of(outer)).isEqualTo(fingerprints.of(root));
    assertThat(fingerprints.of(exception("[omitted]", "9991 causes"))).isNotEmpty();
  }

  @Test
  void ownRulesComeFirst() {
    Fingerprints own =
        new Fingerprints(Map.of("payments", "com.acme.pay.*", "gone", "com.acme.Gone"));
    ExceptionDetail root = exception("com.acme.pay.Refused", "a", "com.acme.Orders.place");

    assertThat(own.of(root)).isEqualTo(own.of(exception("com.acme.pay.Late", "b", "com.acme.A.b")));
    assertThat(own.of(exception(NPE, "x", root))).isEqualTo(own.of(root));
    assertThat(own.group(root).explanation()).contains("payments").contains("com.acme.pay.*");
    assertThat(own.of(exception("com.acme.Gone", "b"))).isNotEqualTo(own.of(root));
  }

  @Test
  void hostileNamesCannotPoseAsAnotherGroup() {
    String one = fingerprints.of(exception("A\n1:B", "m", "com.acme.Orders.place"));
    ExceptionDetail root = exception("B", "m", "com.acme.Orders.place");

    assertThat(one).matches("[0-9a-f]{20}");
    assertThat(one).isNotEqualTo(fingerprints.of(exception("A", "m", root)));
  }
}
