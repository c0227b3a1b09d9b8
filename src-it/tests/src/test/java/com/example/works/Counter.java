package com.example.works;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A plain servlet, whose answers may come later or never. */
@WebServlet(
    urlPatterns = {"/counter/*"},
    asyncSupported = true)
public class Counter extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    switch (String.valueOf(request.getPathInfo())) {
      case "/later" -> {
        AsyncContext later = request.startAsync();
        later.start(
            () -> {
              response.setStatus(202);
              later.complete();
            });
      }
      case "/never" -> request.startAsync().setTimeout(300);
      case "/broken" -> throw new IllegalStateException("the counter broke");
      case "/gone" -> response.sendError(410);
      default -> response.getWriter().write("next please");
    }
  }
}
