package dev.sightline.console.security;

import java.util.Collection;
import java.util.Optional;

/** What a user of the console may be. */
public enum Role {
  /** Sees everything, changes nothing. */
  VIEWER("sightline-viewer"),
  /** Sees everything and may change state. */
  OPERATOR("sightline-operator");

  private final String label;

  Role(String label) {
    this.label = label;
  }

  /** Name of the container's role. */
  public String label() {
    return label;
  }

  /** Whether someone with these role names may do what this role may; an operator is a viewer. */
  public boolean isGrantedBy(Collection<String> labels) {
    return labels.contains(OPERATOR.label) || labels.contains(label);
  }

  static Optional<Role> of(String label) {
    for (Role role : values()) {
      if (role.label.equals(label)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
