/**
 * The rules: what a secret's name looks like, what a secret looks like in text, and the one engine
 * that looks for all of them in a single pass. Internal; the public face is {@link
 * dev.sightline.redact.Redactor}.
 */
@NullMarked
package dev.sightline.redact.rule;

import org.jspecify.annotations.NullMarked;
