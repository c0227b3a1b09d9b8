/** An application whose configuration is wrong: deployed by {@code RefusalTests}, never called. */
package dev.sightline.it.refused;
