package dev.sightline;

import dev.sightline.event.ExceptionDetail;
import org.jspecify.annotations.Nullable;

/**
 * Decides which errors belong together, before the rules of the module do. A CDI bean of this type
 * is asked for every error, on the thread that failed; several are asked in the order of their
 * class names until one answers. A rule that throws, or gives no name, leaves the error to the
 * other rules.
 *
 * <pre>{@code
 * @ApplicationScoped
 * public class ByOrderState implements GroupingRule {
 *   public String groupOf(ExceptionDetail error) {
 *     return error.type().endsWith("OrderException") ? "order " + stateIn(error.message()) : null;
 *   }
 * }
 * }</pre>
 */
@FunctionalInterface
public interface GroupingRule {

  /**
   * The name of the group, or null for no opinion; the same name, the same group. Names are cut
   * after 200 characters. Beware of what differs with each error, such as an identifier: every name
   * is a group of its own.
   *
   * @param error redacted; of type {@code message} where there is no exception
   */
  @Nullable String groupOf(ExceptionDetail error);
}
