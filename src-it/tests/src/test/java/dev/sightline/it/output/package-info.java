/** What a server wrote: its lines as JSON, and all of its files as text. */
package dev.sightline.it.output;
