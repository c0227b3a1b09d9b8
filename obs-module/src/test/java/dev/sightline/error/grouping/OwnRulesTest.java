package dev.sightline.error.grouping;

import static dev.sightline.error.Details.exception;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.GroupingRule;
import dev.sightline.event.ExceptionDetail;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OwnRulesTest {
  private static final ExceptionDetail FAULT =
      exception("java.lang.IllegalStateException", "state 7", "com.acme.Orders.place:1");
  private static final String USUAL = new Fingerprints().of(FAULT);

  private static Fingerprints with(GroupingRule... rules) {
    return new Fingerprints(Map.of(), List.of(rules));
  }

  @Test
  void theNameDecides() {
    Fingerprints fingerprints = with(error -> "orders");
    ExceptionDetail other = exception("com.acme.Gone", "x", "com.acme.Cart.add:1");

    assertThat(fingerprints.of(FAULT)).isEqualTo(fingerprints.of(other)).isNotEqualTo(USUAL);
    assertThat(fingerprints.of(FAULT)).matches("01[0-9a-f]{18}");
    assertThat(fingerprints.group(FAULT).explanation()).contains("orders").contains("by the rule");
    assertThat(with(error -> error.message()).of(FAULT)).isNotEqualTo(fingerprints.of(FAULT));
  }

  @Test
  void theFirstThatAnswersDecidesThenTheConfigurationThenTheModule() {
    Map<String, String> configured = Map.of("states", "java.lang.IllegalStateException");
    Fingerprints both = new Fingerprints(configured, List.of(error -> null, error -> "b"));

    assertThat(both.of(FAULT)).isEqualTo(with(error -> "b", error -> "c").of(FAULT));
    assertThat(new Fingerprints(configured, List.of(error -> null)).of(FAULT))
        .isEqualTo(new Fingerprints(configured).of(FAULT));
    assertThat(with(error -> null, error -> "  ").of(FAULT)).isEqualTo(USUAL);
    assertThat(with(error -> "states").of(FAULT))
        .isNotEqualTo(new Fingerprints(configured).of(FAULT));
  }

  @Test
  void aRuleThatThrowsAnythingLeavesItToTheOthers() {
    GroupingRule broken =
        error -> {
          throw new AssertionError("broken");
        };
    GroupingRule deep =
        error -> {
          throw new StackOverflowError();
        };

    assertThat(with(broken, deep).of(FAULT)).isEqualTo(USUAL);
    assertThat(with(broken, error -> "b").of(FAULT)).isEqualTo(with(error -> "b").of(FAULT));
  }

  @Test
  void aHugeNameIsCut() {
    Fingerprints fingerprints = with(error -> "\u0000\ud800" + "x".repeat(5_000_000));

    assertThat(fingerprints.of(FAULT)).matches("01[0-9a-f]{18}");
    assertThat(fingerprints.group(FAULT).explanation().length()).isLessThan(1_000);
  }

  @Test
  void aRuleThatReportsAnErrorItselfIsNotAskedAboutThatOne() {
    List<String> asked = new ArrayList<>();
    Fingerprints[] self = new Fingerprints[1];
    self[0] =
        with(
            error -> {
              asked.add(error.type());
              assertThat(self[0].of(exception("com.acme.Gone", "inner", "com.acme.A.b:1")))
                  .isNotEmpty();
              return "outer";
            });

    assertThat(self[0].of(FAULT)).isEqualTo(with(error -> "outer").of(FAULT));
    assertThat(asked).containsExactly("java.lang.IllegalStateException");
  }
}
