package dev.sightline.cdi;

import dev.sightline.Secret;
import dev.sightline.config.SettingConstraints;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.UnwrapByDefault;
import jakarta.validation.valueextraction.ValueExtractor;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Constraints of Jakarta Validation. Named only where the API was found. */
final class ValidationConstraints implements SettingConstraints {
  private static final int LONGEST = 200;

  private final Validator validator;

  ValidationConstraints(Validator validator) {
    this.validator = validator;
  }

  /**
   * @throws RuntimeException when there is no provider
   */
  static ValidationConstraints ofServer() {
    // the factory is left open: closing it would end what its constraint validators hold
    ValidatorFactory factory =
        Validation.byDefaultProvider()
            .configure()
            .addValueExtractor(new SecretText())
            .buildValidatorFactory();
    return new ValidationConstraints(factory.getValidator());
  }

  /** Constraints of a secret concern its text. */
  @UnwrapByDefault
  static final class SecretText
      implements ValueExtractor<@ExtractedValue(type = String.class) Secret> {
    @Override
    public void extractValues(@Nullable Secret secret, ValueReceiver receiver) {
      receiver.value(null, secret == null ? null : secret.reveal());
    }
  }

  @Override
  public List<String> ofComponent(Class<? extends Record> type, String component, Object value) {
    return told(validator.validateValue(type, component, value), true);
  }

  @Override
  public List<String> ofRecord(Record settings) {
    return told(validator.validate(settings), false);
  }

  /**
   * @param ofComponents whether those of components are meant, or those of the record
   */
  private static List<String> told(
      Set<? extends ConstraintViolation<?>> violations, boolean ofComponents) {
    return violations.stream()
        .filter(each -> ofComponents || each.getPropertyPath().toString().isEmpty())
        .map(ValidationConstraints::rule)
        .sorted()
        .collect(Collectors.toList());
  }

  /** The message, unless it was made of the value. */
  private static String rule(ConstraintViolation<?> violation) {
    Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
    String name = constraint.annotationType().getSimpleName();
    String template = String.valueOf(violation.getMessageTemplate()).toLowerCase(Locale.ROOT);
    if (template.contains("validatedvalue")) {
      return "breaks @" + name;
    }
    String message = String.valueOf(violation.getMessage()).replaceAll("\\p{C}", "?");
    String cut = message.length() > LONGEST ? message.substring(0, LONGEST) + "…" : message;
    return cut + " (@" + name + ")";
  }
}
