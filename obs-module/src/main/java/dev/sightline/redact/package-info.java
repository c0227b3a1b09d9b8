/**
 * Redaction: pure functions on names and values; the factory is {@link
 * dev.sightline.redact.Redactors}.
 */
@NullMarked
package dev.sightline.redact;

import org.jspecify.annotations.NullMarked;
