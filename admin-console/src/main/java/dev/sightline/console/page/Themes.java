package dev.sightline.console.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

/** The choice between light and dark, which the page's script keeps in a cookie. */
final class Themes {
  private static final String COOKIE = "sightline-theme";

  private Themes() {}

  static String of(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(COOKIE)) {
          return known(cookie.getValue());
        }
      }
    }
    return "";
  }

  private static String known(String value) {
    return switch (value) {
      case "light" -> "light";
      case "dark" -> "dark";
      default -> "";
    };
  }
}
