package dev.sightline.config;

import dev.sightline.config.source.SourceStatus;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What an application says about its configuration.
 *
 * @param records its settings
 * @param defaults of properties that are injected one by one, or an empty text where such a
 *     property has none
 * @param constraints declared with another API
 * @param control what our own sources take a name for, which is less than the configuration has
 * @param sources how our own sources are doing
 */
public record Declarations(
    Collection<Class<? extends Record>> records,
    Map<String, String> defaults,
    SettingConstraints constraints,
    UnaryOperator<@Nullable String> control,
    Supplier<List<SourceStatus>> sources) {

  /** An application that declares nothing, without sources of ours. */
  public static final Declarations NONE = of(List.of());

  /** An application with settings and nothing else. */
  public static Declarations of(Collection<Class<? extends Record>> records) {
    return new Declarations(records, Map.of(), SettingConstraints.NONE, name -> "", List::of);
  }
}
