package dev.sightline.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.console.fake.FakeApplications;
import dev.sightline.manage.ConfigurationDocument;
import dev.sightline.manage.ConfigurationDocument.Entry;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConfigurationViewTest {
  private final ConfigurationDocument document = new FakeApplications(1).shop().configuration();

  private ConfigurationView view(String text, String source, String show) {
    return ConfigurationView.of("shop", document, new KeyFilter(text, source, show, 1));
  }

  @Test
  void findsKeysByNameValueAndSourceWhateverTheCase() {
    assertThat(view("PAYMENT", "", "").rows())
        .extracting(KeyRow::name)
        .containsExactly("shop.payment.timeout", "shop.payment.api-key");
    assertThat(view("db-1.acme", "", "").rows()).hasSize(1);
    assertThat(view("secrets dir", "", "").rows()).hasSize(2);
  }

  @Test
  void narrowsBySourceAndByState() {
    assertThat(view("", "Secrets directory", "").rows()).hasSize(2);
    assertThat(view("", "", "drifted").rows())
        .singleElement()
        .satisfies(row -> assertThat(row.losers()).hasSize(2));
    assertThat(view("", "", "nonsense").rows()).hasSize(document.entries().size());
    assertThat(view("", "", "").tabs())
        .extracting(Tab::label, Tab::count)
        .contains(org.assertj.core.api.Assertions.tuple("Masked", "2"));
  }

  @Test
  void showsLosersWithTheirSourceAndOrdinal() {
    assertThat(view("shop.database.url", "", "").rows().get(0).losers())
        .containsExactly(
            new KeyRow.Loser(
                "jdbc:postgresql://localhost:5432/shop",
                "microprofile-config.properties (shop.war)",
                "100"));
  }

  @Test
  void selectsASourceByItsLinkAndTakesItBackByTheSame() {
    ConfigurationView all = view("x", "", "");
    assertThat(all.sources().get(1).href())
        .isEqualTo("configuration?app=shop&q=x&source=Secrets+directory");
    assertThat(view("x", "Secrets directory", "").sources().get(1).href())
        .isEqualTo("configuration?app=shop&q=x");
  }

  @Test
  void tellsWhereAKeyIsWrittenAndWhyASourceIsOff() {
    ConfigurationDocument told =
        new ConfigurationDocument(
            0,
            "",
            List.of(
                new Entry(
                    "shop.pool-size",
                    "5",
                    false,
                    ".env",
                    295,
                    "",
                    false,
                    List.of(),
                    List.of(),
                    "SHOP_POOL_SIZE",
                    "line 3",
                    ""),
                new Entry(
                    "shop.x", "5", false, ".env", 295, "", false, List.of(), List.of(), "shop.x",
                    "", "")),
            List.of(
                new ConfigurationDocument.Source(
                    "Vault", 270, 0, "", "off", "", "no address is set")),
            List.of());

    ConfigurationView view = ConfigurationView.of("shop", told, new KeyFilter("", "", "", 1));

    assertThat(view.rows())
        .extracting(KeyRow::place)
        .containsExactly("as SHOP_POOL_SIZE, line 3", "");
    assertThat(view.sources().get(0).off()).isTrue();
    assertThat(view.sources().get(0).remark()).isEqualTo("no address is set");
  }

  @Test
  void pagesThroughManyKeys() {
    List<Entry> entries =
        IntStream.range(0, 10_000)
            .mapToObj(i -> new Entry("k" + i, "v", false, "s", 1, "", false, List.of(), List.of()))
            .toList();
    ConfigurationView view =
        ConfigurationView.of(
            "shop",
            new ConfigurationDocument(1, "f", entries, List.of(), List.of()),
            new KeyFilter("", "", "", 2));
    assertThat(view.rows()).hasSize(100);
    assertThat(view.page().text()).isEqualTo("101–200 of 10000");
  }
}
