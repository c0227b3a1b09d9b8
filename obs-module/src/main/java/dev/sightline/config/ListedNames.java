package dev.sightline.config;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one source listed at the last look. A source that lists the same again, which is the rule,
 * costs a comparison of references for each name. For one thread at a time.
 */
final class ListedNames implements SourceView.Listing {
  private final int source;
  private final PropertyTable table;
  private List<Listed> before = new ArrayList<>();
  private @Nullable List<Listed> now;
  private int at;

  private static final class Listed {
    private final String name;
    private final PropertyState state;
    private final boolean underProfile;
    private @Nullable String value;

    Listed(String name, PropertyState state, boolean underProfile, @Nullable String value) {
      this.name = name;
      this.state = state;
      this.underProfile = underProfile;
      this.value = value;
    }
  }

  ListedNames(int source, PropertyTable table) {
    this.source = source;
    this.table = table;
  }

  /**
   * Asks the source.
   *
   * @return whether it lists other names than before, or in another order
   */
  boolean read(SourceView view) {
    at = 0;
    now = null;
    view.list(this);
    if (now == null && at == before.size()) {
      return false;
    }
    List<Listed> fresh = now == null ? new ArrayList<>(before.subList(0, at)) : now;
    before.forEach(each -> each.state.unlist(source, each.underProfile));
    fresh.forEach(each -> each.state.list(source, each.underProfile, each.value));
    before = fresh;
    now = null;
    return true;
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // the same object, mostly: comparing it costs nothing
  public void add(String name, @Nullable String value) {
    if (now == null && at < before.size()) {
      Listed known = before.get(at);
      if (known.name == name || known.name.equals(name)) {
        at++;
        if (known.value != value) {
          known.value = value;
          known.state.has(source, known.underProfile, value);
        }
        return;
      }
    }
    if (now == null) {
      now = new ArrayList<>(before.subList(0, at));
    }
    boolean underProfile = table.isUnderProfile(name);
    now.add(new Listed(name, table.stateOf(name, underProfile), underProfile, value));
  }
}
