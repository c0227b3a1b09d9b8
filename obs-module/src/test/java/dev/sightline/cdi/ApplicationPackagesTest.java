package dev.sightline.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ApplicationPackagesTest {

  private static List<String> packagesOf(String... files) {
    return ApplicationPackages.of(
        (ServletContext)
            Proxy.newProxyInstance(
                ApplicationPackagesTest.class.getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, method, arguments) -> children((String) arguments[0], files)));
  }

  private static Set<String> children(String folder, String... files) {
    Set<String> children = new TreeSet<>();
    for (String file : files) {
      String path = "/WEB-INF/classes/" + file;
      if (path.startsWith(folder) && path.length() > folder.length()) {
        int slash = path.indexOf('/', folder.length());
        children.add(slash < 0 ? path : path.substring(0, slash + 1));
      }
    }
    return children;
  }

  @Test
  void findsTheTopmostPackagesThatBelongToTheApplicationAlone() {
    assertThat(packagesOf("com/acme/shop/A.class", "com/acme/shop/web/B.class", "org/acme/C.class"))
        .containsExactly("com.acme.shop", "org.acme");
    assertThat(packagesOf("com/acme/shop/A.class", "com/acme/billing/B.class"))
        .containsExactly("com.acme");
  }

  @Test
  void neverTakesAPackageThatOthersShare() {
    assertThat(packagesOf("com/A.class", "B.class")).isEmpty();
    assertThat(packagesOf("META-INF/services/x/y")).isEmpty();
    assertThat(packagesOf()).isEmpty();
  }
}
