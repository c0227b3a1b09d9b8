package dev.sightline.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class RouteTemplatesTest {

  @Path("orders")
  static class Orders {
    @GET
    public String all() {
      return "";
    }

    @GET
    @Path("{id: \\d{1,9}}/")
    public String one() {
      return "";
    }

    @Path("{order}/lines")
    public Lines lines() {
      return new Lines();
    }

    @Path("{order}")
    public Lines anything() {
      return new Lines();
    }
  }

  static class Lines {
    @GET
    @Path("{line}")
    public String line() {
      return "";
    }
  }

  @Path("/api/things")
  interface ThingsApi {
    @GET
    @Path("{thing}")
    String thing();
  }

  static class Things implements ThingsApi {
    @Override
    public String thing() {
      return "";
    }
  }

  static class ProxiedOrders extends Orders {
    @Override
    public String one() {
      return "";
    }
  }

  private static String route(String uri, Class<?> type, String method, Object... matched)
      throws NoSuchMethodException {
    Method found = type.getMethod(method);
    return new RouteTemplates().of(uri, uriInfo(uri, List.of(matched)), type, found);
  }

  private static UriInfo uriInfo(String uri, List<Object> matched) {
    return (UriInfo)
        Proxy.newProxyInstance(
            RouteTemplatesTest.class.getClassLoader(),
            new Class<?>[] {UriInfo.class},
            (proxy, called, arguments) ->
                switch (called.getName()) {
                  case "getMatchedResources" -> matched;
                  case "getBaseUri" -> URI.create("http://localhost/shop/api/");
                  case "getRequestUri" -> URI.create("http://localhost" + uri);
                  case "getPath" -> uri.substring("/shop/api".length());
                  default -> throw new UnsupportedOperationException(called.getName());
                });
  }

  @Test
  void joinsContextApplicationClassAndMethodPaths() throws Exception {
    assertThat(route("/shop/api/orders/17", Orders.class, "one", new Orders()))
        .isEqualTo("/shop/api/orders/{id}");
    assertThat(route("/shop/api/orders", Orders.class, "all", new Orders()))
        .isEqualTo("/shop/api/orders");
  }

  @Test
  void findsThePathsOfProxiedClassesAndOfInterfaces() throws Exception {
    assertThat(route("/shop/api/orders/1", ProxiedOrders.class, "one", new ProxiedOrders()))
        .isEqualTo("/shop/api/orders/{id}");
    assertThat(route("/shop/api/api/things/9", Things.class, "thing", new Things()))
        .isEqualTo("/shop/api/api/things/{thing}");
  }

  @Test
  void goesThroughTheLocatorThatFitsThePathBest() throws Exception {
    assertThat(route("/shop/api/orders/17/lines/3", Lines.class, "line", new Lines(), new Orders()))
        .isEqualTo("/shop/api/orders/{order}/lines/{line}");
    assertThat(route("/shop/api/orders/17/3", Lines.class, "line", new Lines(), new Orders()))
        .isEqualTo("/shop/api/orders/{order}/{line}");
  }
}
