/** One thin bean per page: which application, which filters, which view. */
@NullMarked
package dev.sightline.console.page;

import org.jspecify.annotations.NullMarked;
