/** Error events: kinds, fingerprints, groups, breadcrumbs, and where they are kept. */
@NullMarked
package dev.sightline.error;

import org.jspecify.annotations.NullMarked;
