package dev.sightline.health;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a check says.
 *
 * @param name as it names itself
 * @param up whether all is well
 * @param data details, unredacted; values may be any object
 */
public record CheckResult(String name, boolean up, Map<String, ? extends @Nullable Object> data) {}
