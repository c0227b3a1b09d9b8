package dev.sightline.console.security;

/** The caller lacks a permission. */
public final class AccessDeniedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public AccessDeniedException(Permission permission) {
    super("needs the role " + permission.role().label());
  }
}
