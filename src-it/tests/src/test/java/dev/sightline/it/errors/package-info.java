/** Error events of applications on servers, in a database and on topics they share. */
package dev.sightline.it.errors;
