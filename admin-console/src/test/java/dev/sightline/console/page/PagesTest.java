package dev.sightline.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What must hold for every page source and for the style sheet. */
class PagesTest {
  private static final Path WEBAPP = Path.of("src/main/webapp");
  private static final Pattern VARIABLE = Pattern.compile("--([a-z-]+): (#[0-9a-f]{3,6});");

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(WEBAPP)) {
      return files.filter(file -> file.toString().endsWith(".xhtml")).toList();
    }
  }

  @Test
  void holdsNothingThatTheContentSecurityPolicyForbids() throws IOException {
    assertThat(sources()).hasSizeGreaterThan(15);
    for (Path source : sources()) {
      String text = Files.readString(source);
      assertThat(text).as("%s", source).doesNotContainPattern("\\sstyle=|\\son[a-z]+=|<style");
      assertThat(text).as("%s", source).doesNotContainPattern("<script(?![^>]*\\ssrc=)");
      assertThat(text).as("%s", source).doesNotContain("javascript:", "f:ajax", "escape=\"false\"");
      assertThat(text).as("%s", source).doesNotContain("<h:commandLink", "<h:head", "<h:body");
    }
  }

  @Test
  void mapsEveryPageInWebXml() throws IOException {
    String webXml = Files.readString(WEBAPP.resolve("WEB-INF/web.xml"));
    try (Stream<Path> pages = Files.list(WEBAPP)) {
      assertThat(pages.map(page -> page.getFileName().toString()).filter(n -> n.endsWith(".xhtml")))
          .isNotEmpty()
          .allSatisfy(
              name ->
                  assertThat(webXml)
                      .contains("<url-pattern>/" + name.replace(".xhtml", "") + "</url-pattern>"));
    }
  }

  @Test
  void constrainsEveryMethodOfEverything() throws IOException {
    String webXml = Files.readString(WEBAPP.resolve("WEB-INF/web.xml"));
    assertThat(webXml)
        .doesNotContain("http-method")
        .containsPattern(
            "<url-pattern>/\\*</url-pattern>\\s*</web-resource-collection>\\s*<auth-constraint>");
  }

  @Test
  void isReadableInLightAndInDark() throws IOException {
    String css = Files.readString(WEBAPP.resolve("assets/console.css"));
    Map<String, String> light = variables(css.substring(0, css.indexOf("@media")));
    Map<String, String> dark = new TreeMap<>(light);
    int start = css.indexOf(":root[data-theme=\"dark\"]");
    dark.putAll(variables(css.substring(start, css.indexOf("}", start))));
    for (Map<String, String> theme : List.of(light, dark)) {
      for (String ink : List.of("text", "muted", "accent", "good", "warn", "bad", "act")) {
        for (String paper : List.of("bg", "rail", "sunk", "hover")) {
          assertThat(contrast(theme, ink, paper))
              .as("%s on %s in %s", ink, paper, theme == light ? "light" : "dark")
              .isGreaterThanOrEqualTo(4.5);
        }
      }
      assertThat(contrast(theme, "text", "act-bg")).isGreaterThanOrEqualTo(4.5);
      assertThat(contrast(theme, "text", "warn-bg")).isGreaterThanOrEqualTo(4.5);
      assertThat(contrast(theme, "accent-ink", "accent")).isGreaterThanOrEqualTo(4.5);
    }
  }

  @Test
  void looksTheSameWhetherTheBrowserOrTheUserChoosesDark() throws IOException {
    String css = Files.readString(WEBAPP.resolve("assets/console.css"));
    int chosen = css.indexOf(":root[data-theme=\"dark\"]");
    int preferred = css.indexOf(":root:not([data-theme=\"light\"])");
    assertThat(variables(css.substring(preferred, css.indexOf("}", preferred))))
        .hasSizeGreaterThan(15)
        .isEqualTo(variables(css.substring(chosen, css.indexOf("}", chosen))));
  }

  private static Map<String, String> variables(String css) {
    Map<String, String> variables = new TreeMap<>();
    Matcher matcher = VARIABLE.matcher(css);
    while (matcher.find()) {
      variables.put(matcher.group(1), matcher.group(2));
    }
    return variables;
  }

  /** Contrast ratio of WCAG 2.1. */
  private static double contrast(Map<String, String> theme, String ink, String paper) {
    double a = luminance(theme.getOrDefault(ink, ""));
    double b = luminance(theme.getOrDefault(paper, ""));
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    String hex = colour.length() == 4 ? colour.replaceAll("([0-9a-f])", "$1$1") : colour;
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      double channel = Integer.parseInt(hex.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      double linear =
          channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
      sum += weights[i] * linear;
    }
    return sum;
  }
}
