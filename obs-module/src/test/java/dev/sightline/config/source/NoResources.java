package dev.sightline.config.source;

import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/** A class loader of an application without properties files. */
final class NoResources extends ClassLoader {
  NoResources() {
    super(NoResources.class.getClassLoader());
  }

  @Override
  public @Nullable URL getResource(String name) {
    return null;
  }

  @Override
  public Enumeration<URL> getResources(String name) {
    return Collections.emptyEnumeration();
  }
}
