package dev.sightline.it.server;

/** The servers the tests run on. */
public enum ServerKind {
  LIBERTY,
  PAYARA,
  WILDFLY
}
