package dev.sightline.cdi;

import dev.sightline.jdbc.ObservedDataSource;
import jakarta.enterprise.inject.spi.AnnotatedField;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Observes the injected data sources that somebody asked for, by their name: that of the resource,
 * without what the server's directory puts before it, else that of the bean, else that of the
 * field.
 */
final class DataSourceInjection {
  private final Set<String> wanted = new TreeSet<>();

  /**
   * @param names as in {@code sightline.metrics.data-sources}
   */
  DataSourceInjection(List<String> names) {
    names.forEach(each -> wanted.add(plain(each)));
  }

  /** The wrapper for a field that takes a data source to be observed, else null. */
  @Nullable UnaryOperator<Object> rule(AnnotatedField<?> field) {
    if (wanted.isEmpty() || field.getJavaMember().getType() != DataSource.class) {
      return null;
    }
    String name = ResourceNames.of(field);
    boolean asked = wanted.contains("*") || wanted.contains(plain(name));
    return asked ? value -> ObservedDataSource.wrap((DataSource) value, name) : null;
  }

  private static String plain(String name) {
    return ResourceNames.withoutDirectory(name).toLowerCase(Locale.ROOT);
  }
}
