/** Sends requests, ordinary and malformed ones. */
package dev.sightline.it.http;
