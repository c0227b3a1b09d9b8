package dev.sightline.web;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request and its response as a container would hand them in; everything is settable. */
final class FakeRequest {
  final Map<String, List<String>> headers = new HashMap<>();
  final Map<String, String> responseHeaders = new HashMap<>();
  final List<AsyncListener> listeners = new ArrayList<>();
  private final Map<String, Object> attributes = new HashMap<>();
  DispatcherType dispatch = DispatcherType.REQUEST;
  MappingMatch match = MappingMatch.PATH;
  String uri = "/shop/api/orders/17";
  int status = 200;
  boolean committed;
  boolean async;
  boolean completedMeanwhile;
  boolean recycled;
  boolean responseRecycled;
  int bodyLimit;
  @Nullable String contentType;
  @Nullable String encoding;
  byte[] body = {};

  HttpServletRequest request() {
    return proxy(HttpServletRequest.class, this::onRequest);
  }

  HttpServletResponse response() {
    return proxy(HttpServletResponse.class, this::onResponse);
  }

  private @Nullable Object onRequest(String method, @Nullable Object[] arguments) {
    if (recycled) {
      throw new IllegalStateException("recycled");
    }
    return switch (method) {
      case "getMethod" -> "GET";
      case "getRequestURI" -> uri;
      case "getContextPath" -> "/shop";
      case "getRemoteAddr" -> "127.0.0.1";
      case "getRemoteUser" -> null;
      case "getServletContext" -> bodyLimit == 0 ? null : servletContext();
      case "getContentType" -> contentType;
      case "getCharacterEncoding" -> encoding;
      case "getInputStream" -> bodyStream();
      case "getDispatcherType" -> dispatch;
      case "isAsyncStarted" -> async;
      case "getAsyncContext" -> asyncContext();
      case "getHttpServletMapping" -> mapping();
      case "getAttribute" -> attributes.get((String) arguments[0]);
      case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
      case "getHeader" -> values((String) arguments[0]).stream().findFirst().orElse(null);
      case "getHeaders" -> Collections.enumeration(values((String) arguments[0]));
      default -> throw new UnsupportedOperationException(method);
    };
  }

  private List<String> values(@Nullable String header) {
    return headers.getOrDefault(header, List.of());
  }

  private @Nullable Object onResponse(String method, @Nullable Object[] arguments) {
    if (responseRecycled) {
      throw new IllegalStateException("recycled");
    }
    return switch (method) {
      case "getStatus" -> status;
      case "isCommitted" -> committed;
      case "setHeader" -> responseHeaders.put((String) arguments[0], (String) arguments[1]);
      default -> throw new UnsupportedOperationException(method);
    };
  }

  private ServletContext servletContext() {
    return proxy(
        ServletContext.class,
        (method, arguments) -> RequestOperation.BODY_LIMIT.equals(arguments[0]) ? bodyLimit : null);
  }

  private ServletInputStream bodyStream() {
    ByteArrayInputStream bytes = new ByteArrayInputStream(body);
    return new ServletInputStream() {
      @Override
      public int read() {
        return bytes.read();
      }

      @Override
      public int read(byte[] target, int offset, int length) {
        return bytes.read(target, offset, length);
      }

      @Override
      public boolean isFinished() {
        return bytes.available() == 0;
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setReadListener(ReadListener listener) {}
    };
  }

  private AsyncContext asyncContext() {
    return proxy(
        AsyncContext.class,
        (method, arguments) -> {
          if (completedMeanwhile) {
            throw new IllegalStateException("completed");
          }
          return method.equals("addListener") ? listeners.add((AsyncListener) arguments[0]) : null;
        });
  }

  private HttpServletMapping mapping() {
    return proxy(
        HttpServletMapping.class,
        (method, arguments) -> method.equals("getMappingMatch") ? match : "/api/*");
  }

  private interface Answer {
    @Nullable Object to(String method, @Nullable Object[] arguments);
  }

  private static <T> T proxy(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            FakeRequest.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              Object result =
                  answer.to(method.getName(), arguments == null ? new Object[0] : arguments);
              return method.getReturnType() == void.class ? null : result;
            }));
  }
}
