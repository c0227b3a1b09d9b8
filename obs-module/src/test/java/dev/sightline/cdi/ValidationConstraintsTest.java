package dev.sightline.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.Secret;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ValidationConstraintsTest {

  @Ordered
  record Limits(
      @Max(5) int low,
      @Max(50) int high,
      @Size(min = 8) Secret key,
      List<@NotBlank String> names,
      Optional<@Max(3) Integer> retries,
      @Pattern(regexp = "[a-z]+", message = "'${validatedValue}' is wrong") String word) {}

  @Retention(RetentionPolicy.RUNTIME)
  @Constraint(validatedBy = OrderedValidator.class)
  @interface Ordered {
    String message() default "low must not exceed high";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
  }

  public static final class OrderedValidator implements ConstraintValidator<Ordered, Limits> {
    @Override
    public boolean isValid(Limits limits, ConstraintValidatorContext context) {
      return limits.low() <= limits.high();
    }
  }

  private final ValidationConstraints constraints = ValidationConstraints.ofServer();

  private List<String> of(String component, Object value) {
    return constraints.ofComponent(Limits.class, component, value);
  }

  @Test
  void components_keep_their_constraints() {
    assertThat(of("low", 5)).isEmpty();
    assertThat(of("low", 6)).containsExactly("must be less than or equal to 5 (@Max)");
    assertThat(of("names", List.of("a", " "))).containsExactly("must not be blank (@NotBlank)");
    assertThat(of("retries", Optional.of(4))).hasSize(1);
    assertThat(of("retries", Optional.empty())).isEmpty();
  }

  @Test
  void the_text_of_a_secret_is_checked_and_never_told() {
    assertThat(of("key", Secret.of("hunter2")))
        .containsExactly("size must be between 8 and 2147483647 (@Size)");
    assertThat(of("key", Secret.of("hunter2222"))).isEmpty();
    assertThat(of("word", "HUNTER2")).containsExactly("breaks @Pattern");
  }

  @Test
  void the_record_as_a_whole_is_checked_apart() {
    Limits wrong = new Limits(9, 1, Secret.of("x"), List.of(), Optional.empty(), "a");

    assertThat(constraints.ofRecord(wrong)).containsExactly("low must not exceed high (@Ordered)");
  }
}
