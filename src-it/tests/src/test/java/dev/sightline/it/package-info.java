/** Tests that drive real servers from outside; one start per server and run. */
package dev.sightline.it;
