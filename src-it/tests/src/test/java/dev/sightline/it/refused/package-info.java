/** An application whose configuration is wrong, then right: deployed by {@code RefusalTests}. */
package dev.sightline.it.refused;
