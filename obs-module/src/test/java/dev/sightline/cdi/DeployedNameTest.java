package dev.sightline.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeployedNameTest {

  @ParameterizedTest
  @CsvSource({
    "wsjar:file:/opt/wlp/usr/servers/it/apps/shop.war!/WEB-INF/classes/a/B.class, shop",
    "file:/opt/wlp/usr/servers/it/apps/expanded/shop.war/WEB-INF/classes/a/B.class, shop",
    "file:/srv/payara/applications/shop/WEB-INF/classes/a/B.class, shop",
    "vfs:/content/shop.ear/web.war/WEB-INF/lib/obs-module.jar/a/B.class, web",
    "jar:file:/srv/libs/obs-module.jar!/a/B.class, application"
  })
  void theNameOfTheWarIsInThePath(String place, String name) {
    assertThat(DeployedName.of(place)).isEqualTo(name);
  }

  @org.junit.jupiter.api.Test
  void elsewhereThereIsNone() {
    assertThat(DeployedName.of(List.of(String.class))).isEqualTo("application");
  }
}
