/**
 * Sources of configuration beside those of the server: {@code .env} files, a directory of secrets,
 * {@code NAME_FILE} variables, Vault.
 */
@NullMarked
package dev.sightline.config.source;

import org.jspecify.annotations.NullMarked;
