package dev.sightline.config.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A directory with one file a property, as Docker and Kubernetes mount secrets: the path below the
 * directory, with dots between its parts, is the name, the content is the value. Symbolic links are
 * followed; what begins with a dot, such as Kubernetes' own {@code ..data}, is passed over.
 */
final class SecretsDirectory implements ValuesSource.Reader {
  private static final int DEEPEST = 8;
  private static final int MOST = 20_000;

  /** What platforms put into /run/secrets for themselves. */
  private static final Set<String> NOT_OURS =
      Set.of("kubernetes.io", "eks.amazonaws.com", "rhsm", "etc-pki-entitlement", "redhat.repo");

  private final Path directory;

  SecretsDirectory(Path directory) {
    this.directory = directory;
  }

  @Override
  public NamedValues read() throws SourceException {
    Walk walk = new Walk();
    try {
      walk.into(directory, "", Set.of());
    } catch (IOException | SecurityException e) {
      throw new SourceException("could not be listed (" + e.getClass().getSimpleName() + ")");
    }
    return new NamedValues(walk.values, Map.of(), walk.omissions, "");
  }

  private static final class Walk {
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> omissions = new TreeMap<>();
    private boolean full;

    /**
     * @param parents real paths of the directories above, to end where links go round
     */
    void into(Path directory, String prefix, Set<Path> parents) throws IOException {
      List<Path> entries;
      try (Stream<Path> listed = Files.list(directory)) {
        entries = listed.sorted().limit(MOST + 1L).toList();
      }
      Set<Path> chain = new java.util.HashSet<>(parents);
      chain.add(directory.toRealPath());
      for (Path entry : entries) {
        String name = String.valueOf(entry.getFileName());
        if (!name.startsWith(".") && !(prefix.isEmpty() && NOT_OURS.contains(name))) {
          entry(entry, prefix + name, chain);
        }
      }
    }

    private void entry(Path entry, String name, Set<Path> chain) {
      if (Files.isDirectory(entry)) {
        nested(entry, name, chain);
      } else if (values.size() < MOST) {
        file(entry, name);
      } else if (!full) {
        full = true;
        omissions.put(name, "and what follows: more than " + MOST + " files");
      }
    }

    private void nested(Path directory, String name, Set<Path> chain) {
      try {
        if (chain.size() > DEEPEST) {
          omissions.put(name, "is more than " + DEEPEST + " directories deep");
        } else if (!chain.contains(directory.toRealPath())) {
          into(directory, name + ".", chain);
        }
      } catch (IOException | SecurityException e) {
        omissions.put(name, "could not be listed (" + e.getClass().getSimpleName() + ")");
      }
    }

    private void file(Path file, String name) {
      try {
        values.put(name, TextFile.value(file));
      } catch (SourceException e) {
        omissions.put(name, String.valueOf(e.getMessage()));
      }
    }
  }
}
