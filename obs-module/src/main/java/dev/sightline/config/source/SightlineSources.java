package dev.sightline.config.source;

import java.util.List;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.ConfigSourceProvider;

/**
 * Gives the server our sources. Servers call this when they like, more than once, and on any
 * thread: the sources of an application are made at the first call and handed out again after.
 */
public final class SightlineSources implements ConfigSourceProvider {

  @Override
  public Iterable<ConfigSource> getConfigSources(ClassLoader forClassLoader) {
    try {
      return List.copyOf(SourceSet.current().sources());
    } catch (RuntimeException | LinkageError e) {
      return List.of(); // an application without our sources is better than none
    }
  }

  /**
   * What {@code NAME_FILE}, or a property in the same role, gives the value of; empty for any other
   * name.
   */
  public static String targetOfFile(String name) {
    return NameFiles.target(name);
  }
}
