package dev.sightline.console.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks a permission where the work is done, whatever the container let through: every page and
 * every answer of the API calls this first.
 */
public final class Access {
  private Access() {}

  /** Whether the caller of this request has the permission. */
  public static boolean isAllowed(HttpServletRequest request, Permission permission) {
    if (request.getUserPrincipal() == null) {
      return false;
    }
    List<String> held = new ArrayList<>();
    for (Role role : Role.values()) {
      if (request.isUserInRole(role.label())) {
        held.add(role.label());
      }
    }
    return permission.role().isGrantedBy(held);
  }

  /** Whether the caller of this request may change state at all. */
  public static boolean isOperator(HttpServletRequest request) {
    return request.getUserPrincipal() != null && request.isUserInRole(Role.OPERATOR.label());
  }

  /**
   * Stops a caller without the permission.
   *
   * @throws AccessDeniedException when the caller has it not
   */
  public static void require(HttpServletRequest request, Permission permission) {
    if (!isAllowed(request, permission)) {
      throw new AccessDeniedException(permission);
    }
  }
}
