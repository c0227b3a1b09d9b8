package dev.sightline.error.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InAppClassesTest {
  private final InAppClasses standard = new InAppClasses(List.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "com.acme.Orders",
        "com.acme.Orders$Line",
        "Main",
        "orders.Service",
        "dev.sightline.shop.Orders",
        "dev.sightline.Application",
        "com.oracleofdelphi.Answers",
        "javaland.Talks",
        "com.acme.My_Subclassed"
      })
  void theApplication(String name) {
    assertThat(standard.test(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.lang.String",
        "jakarta.servlet.http.HttpServlet",
        "jdk.internal.reflect.DirectMethodHandleAccessor",
        "org.jboss.weld.Container",
        "org.apache.webbeans.Container",
        "org.jboss.resteasy.core.Dispatcher",
        "org.glassfish.jersey.server.Runtime",
        "org.apache.cxf.Bus",
        "org.hibernate.Session",
        "org.eclipse.persistence.Session",
        "io.undertow.Undertow",
        "com.ibm.ws.Kernel",
        "io.openliberty.Kernel",
        "fish.payara.Micro",
        "org.apache.openejb.Container",
        "dev.sightline.rest.RequestFilter",
        "dev.sightline.Errors",
        "com.acme.Orders$Proxy$_$$_WeldClientProxy",
        "com.acme.Orders$$Lambda/0x00007f",
        "com.sun.proxy.$Proxy12"
      })
  void notTheApplication(String name) {
    assertThat(standard.test(name)).isFalse();
  }

  @Test
  void theLongestOwnPrefixDecides() {
    InAppClasses own =
        new InAppClasses(List.of("org.apache.acme.", "-com.vendor.", "com.vendor.ours.", " ", ""));

    assertThat(own.test("org.apache.acme.Orders")).isTrue();
    assertThat(own.test("org.apache.cxf.Bus")).isFalse();
    assertThat(own.test("com.vendor.Lib")).isFalse();
    assertThat(own.test("com.vendor.ours.Lib")).isTrue();
  }
}
