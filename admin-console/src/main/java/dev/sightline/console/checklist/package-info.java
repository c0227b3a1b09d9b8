/** What a production checklist asks of an application, answered from what it tells of itself. */
@NullMarked
package dev.sightline.console.checklist;

import org.jspecify.annotations.NullMarked;
