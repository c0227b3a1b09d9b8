/** What the pages show, as records, and the pure presenters that build them from documents. */
@NullMarked
package dev.sightline.console.view;

import org.jspecify.annotations.NullMarked;
