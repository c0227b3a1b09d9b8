package dev.sightline.console.fake;

import dev.sightline.event.Breadcrumb;
import dev.sightline.event.ErrorEvent;
import dev.sightline.event.ErrorKind;
import dev.sightline.event.EventContext;
import dev.sightline.event.ExceptionDetail;
import dev.sightline.event.Fields;
import dev.sightline.event.Level;
import dev.sightline.event.StackFrame;
import dev.sightline.manage.ErrorGroup;
import dev.sightline.manage.ErrorGroupDetail;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Believable error groups of a shop. */
final class FakeErrors {
  private static final long MINUTE = 60_000;
  private static final long HOUR = 60 * MINUTE;

  private final long now;

  FakeErrors(long now) {
    this.now = now;
  }

  List<ErrorGroupDetail> shop() {
    List<ErrorGroupDetail> all = new ArrayList<>();
    all.add(
        group(
            "5f2c9a1e7b3d",
            "com.acme.shop.payment.PaymentDeclinedException",
            "Payment gateway answered 503 for order 84121 after 3 attempts",
            "PaymentClient.authorize(PaymentClient.java:118)",
            "POST /api/orders",
            "open",
            true,
            412,
            26 * HOUR,
            40_000,
            3));
    all.add(
        group(
            "c41d08be22fa",
            "java.lang.NullPointerException",
            "Cannot invoke \"com.acme.shop.catalog.Price.amount()\" because \"price\" is null",
            "CartTotals.sum(CartTotals.java:57)",
            "GET /api/cart/{id}",
            "open",
            false,
            37,
            22 * MINUTE,
            95_000,
            9));
    all.add(
        group(
            "90aa17c4e5d1",
            "java.sql.SQLTransientConnectionException",
            "shop-pool - Connection is not available, request timed out after 30000ms",
            "OrderRepository.findOpen(OrderRepository.java:84)",
            "GET /api/orders",
            "open",
            false,
            1_904,
            9 * 24 * HOUR,
            6 * MINUTE,
            1));
    all.add(
        group(
            "1b7e63f0a9c8",
            "java.net.http.HttpTimeoutException",
            "request timed out",
            "StockClient.reserve(StockClient.java:61)",
            "POST /api/orders",
            "open",
            false,
            128,
            3 * 24 * HOUR,
            48 * MINUTE,
            5));
    all.add(
        group(
            "e2f45d3390bc",
            "jakarta.validation.ConstraintViolationException",
            "createOrder.quantity: must be greater than or equal to 1",
            "OrderResource.create(OrderResource.java:49)",
            "POST /api/orders",
            "open",
            false,
            61,
            5 * 24 * HOUR,
            2 * HOUR,
            7));
    all.add(
        group(
            "77d0c3b18e6f",
            "com.acme.shop.mail.MailRejectedException",
            "Recipient refused by mail.acme.example: 550 mailbox unavailable",
            "ReceiptSender.send(ReceiptSender.java:92)",
            "",
            "muted",
            false,
            22,
            12 * 24 * HOUR,
            5 * HOUR,
            11));
    all.add(
        group(
            "08bf2a6c91d4",
            "java.lang.IllegalStateException",
            "Order 83990 is already shipped",
            "Shipping.dispatch(Shipping.java:140)",
            "POST /api/orders/{id}/dispatch",
            "resolved",
            false,
            9,
            16 * 24 * HOUR,
            4 * 24 * HOUR,
            13));
    return all;
  }

  ErrorGroupDetail group(
      String fingerprint,
      String type,
      String message,
      String culprit,
      String route,
      String state,
      boolean regressed,
      long count,
      long firstAgo,
      long lastAgo,
      int seed) {
    ErrorGroup group =
        new ErrorGroup(
            fingerprint,
            type,
            message,
            culprit,
            route,
            "error",
            seed % 2 == 1 ? "operational" : "programmer",
            state,
            regressed,
            count,
            now - firstAgo,
            now - lastAgo,
            hourly(seed, firstAgo, lastAgo));
    List<ErrorEvent> events = new ArrayList<>();
    for (int i = 0; i < Math.min(20, count); i++) {
      events.add(event(fingerprint, type, message, route, lastAgo + i * 37_000L, i));
    }
    boolean muted = state.equals("muted");
    return new ErrorGroupDetail(
        group,
        "Same exception type, same root cause and the same five topmost frames of the"
            + " application; message and line numbers are left out.",
        state.equals("resolved") ? "2.13.0" : "",
        muted ? now + 19 * HOUR : 0,
        0,
        daily(group),
        Math.max(1, count / 7),
        0,
        route.isEmpty()
            ? List.of()
            : List.of(
                new ErrorGroupDetail.Share(route, count - count / 9),
                new ErrorGroupDetail.Share("PUT /api/orders/{id}", count / 9)),
        List.of(
            new ErrorGroupDetail.Share("2.14.1+8e1c2d0", count - count / 4),
            new ErrorGroupDetail.Share("2.14.0+51a7c0d", count / 4)),
        List.of(
            new ErrorGroupDetail.Share("node-2.eu-central", count - count / 3),
            new ErrorGroupDetail.Share("node-1.eu-central", count / 3)),
        history(regressed),
        events);
  }

  /** The group after something was done with it; an empty state leaves that as it is. */
  static ErrorGroupDetail changed(
      ErrorGroupDetail before, String state, String build, ErrorGroupDetail.Entry entry) {
    ErrorGroup old = before.group();
    boolean same = state.isEmpty();
    List<ErrorGroupDetail.Entry> history = new ArrayList<>(List.of(entry));
    history.addAll(before.history());
    return new ErrorGroupDetail(
        new ErrorGroup(
            old.fingerprint(),
            old.type(),
            old.message(),
            old.culprit(),
            old.route(),
            old.level(),
            old.kind(),
            same ? old.state() : state,
            same && old.regressed(),
            old.count(),
            old.firstSeenMillis(),
            old.lastSeenMillis(),
            old.hourly()),
        before.grouping(),
        same ? before.resolvedBuild() : build,
        same ? before.mutedUntilMillis() : 0,
        same ? before.mutedPerHour() : 0,
        before.daily(),
        before.users(),
        before.countedOnly(),
        before.routes(),
        before.builds(),
        before.nodes(),
        history,
        before.events());
  }

  private static List<Long> daily(ErrorGroup group) {
    List<Long> days = new ArrayList<>();
    long today = group.hourly().stream().mapToLong(Long::longValue).sum();
    for (int i = 0; i < 28; i++) {
      days.add(i < 27 - group.count() % 13 ? 0 : i == 27 ? today : (i * 31L + today) % 97);
    }
    return days;
  }

  private List<ErrorGroupDetail.Entry> history(boolean regressed) {
    return regressed
        ? List.of(
            new ErrorGroupDetail.Entry(
                now - 2 * HOUR, "sightline", "regressed", "in 2.14.1+8e1c2d0, resolved in 2.14.0"),
            new ErrorGroupDetail.Entry(now - 20 * HOUR, "maria", "resolved", "2.14.0+51a7c0d"),
            new ErrorGroupDetail.Entry(
                now - 21 * HOUR,
                "maria",
                "note",
                "Provider confirmed an outage; retry budget raised."))
        : List.of();
  }

  private static List<Long> hourly(int seed, long firstAgo, long lastAgo) {
    List<Long> hours = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      long ago = (23 - i) * HOUR;
      boolean within = ago <= firstAgo && ago + HOUR > lastAgo;
      long wave = Math.round(6 + 5 * Math.sin(i * 0.7 + seed) + (i * seed) % 5);
      hours.add(within ? wave + (i > 21 ? wave : 0) : 0L);
    }
    return hours;
  }

  private ErrorEvent event(
      String fingerprint, String type, String message, String route, long ago, int index) {
    long micros = (now - ago) * 1000;
    String id = String.format("%08x%024x", index + 0x51a7c0de, fingerprint.hashCode() & 0xffffffL);
    return new ErrorEvent(
        id,
        micros,
        Level.ERROR,
        ErrorKind.OPERATIONAL,
        message,
        exception(type, message),
        fingerprint,
        false,
        context(route, index),
        Fields.of(
            "payment_provider", "northpay", "currency", "EUR", "attempts", 3, "canary", false),
        breadcrumbs(micros));
  }

  private static EventContext context(String route, int index) {
    int space = route.indexOf(' ');
    @Nullable String method = space < 0 ? null : route.substring(0, space);
    @Nullable String template = space < 0 ? null : route.substring(space + 1);
    return new EventContext(
        String.format("0b9f%04x-5d3e-4c1a-9a77-2f6c1d84e%03x", 0x21c4 + index, index + 0x0b2),
        String.format("7c1e%04x-1b2c-4f0d-8e55-9d3a7b60c%03x", 0x11a0 + index, index + 0x1f4),
        "checkout-84121",
        String.format("4bf92f3577b34da6a3ce929d0e0e%04x", index + 0x4736),
        String.format("00f067aa0ba9%04x", index + 0x02b7),
        "customer-1093",
        method,
        template == null ? null : template.replace("{id}", "84121"),
        template,
        "10.4.18.7",
        Fields.of("tenant", "eu-central", "cart", "c-55810"));
  }

  private static ExceptionDetail exception(String type, String message) {
    ExceptionDetail root =
        new ExceptionDetail(
            "java.net.ConnectException",
            "Connection refused (northpay.acme.example:443)",
            null,
            List.of(
                frame("java.base/sun.nio.ch.Net", "pollConnect", "Net.java", -2, false),
                frame(
                    "sun.nio.ch.SocketChannelImpl",
                    "finishConnect",
                    "SocketChannelImpl.java",
                    973,
                    false),
                frame(
                    "jdk.internal.net.http.PlainHttpConnection$ConnectEvent",
                    "handle",
                    "PlainHttpConnection.java",
                    144,
                    false),
                frame(
                    "jdk.internal.net.http.HttpClientImpl$SelectorManager",
                    "run",
                    "HttpClientImpl.java",
                    1340,
                    false)),
            38,
            null,
            List.of());
    ExceptionDetail gateway =
        new ExceptionDetail(
            "com.acme.shop.payment.GatewayUnavailableException",
            "northpay: 503 Service Unavailable",
            null,
            List.of(
                frame(
                    "com.acme.shop.payment.NorthpayGateway",
                    "call",
                    "NorthpayGateway.java",
                    73,
                    true),
                frame(
                    "com.acme.shop.payment.NorthpayGateway",
                    "authorize",
                    "NorthpayGateway.java",
                    41,
                    true),
                frame(
                    "com.acme.shop.payment.RetryingGateway",
                    "lambda$authorize$0",
                    "RetryingGateway.java",
                    36,
                    true),
                frame(
                    "java.util.concurrent.CompletableFuture$AsyncSupply",
                    "run",
                    "CompletableFuture.java",
                    1768,
                    false)),
            12,
            root,
            List.of());
    return new ExceptionDetail(
        type,
        message,
        null,
        List.of(
            frame(
                "com.acme.shop.payment.PaymentClient",
                "authorize",
                "PaymentClient.java",
                118,
                true),
            frame("com.acme.shop.order.Checkout", "pay", "Checkout.java", 203, true),
            frame("com.acme.shop.order.Checkout", "place", "Checkout.java", 88, true),
            frame("com.acme.shop.order.Checkout$Proxy$_$$_WeldSubclass", "place", null, -1, false),
            frame(
                "org.jboss.weld.interceptor.proxy.InterceptorMethodHandler",
                "invoke",
                "InterceptorMethodHandler.java",
                76,
                false),
            frame(
                "org.jboss.weld.bean.proxy.CombinedInterceptorAndDecoratorStackMethodHandler",
                "invoke",
                "CombinedInterceptorAndDecoratorStackMethodHandler.java",
                48,
                false),
            frame("com.acme.shop.rest.OrderResource", "create", "OrderResource.java", 52, true),
            frame(
                "jdk.internal.reflect.DirectMethodHandleAccessor",
                "invoke",
                "DirectMethodHandleAccessor.java",
                103,
                false),
            frame("java.lang.reflect.Method", "invoke", "Method.java", 580, false),
            frame(
                "org.jboss.resteasy.core.MethodInjectorImpl",
                "invoke",
                "MethodInjectorImpl.java",
                154,
                false),
            frame(
                "org.jboss.resteasy.core.ResourceMethodInvoker",
                "invokeOnTarget",
                "ResourceMethodInvoker.java",
                560,
                false),
            frame(
                "io.openliberty.org.jboss.resteasy.common.component.ResteasyServletContainerInitializer",
                "service",
                "ResteasyServlet.java",
                61,
                false),
            frame(
                "com.ibm.ws.webcontainer.servlet.ServletWrapper",
                "service",
                "ServletWrapper.java",
                1264,
                false),
            frame(
                "com.ibm.ws.webcontainer.filter.WebAppFilterManager",
                "invokeFilters",
                "WebAppFilterManager.java",
                1034,
                false),
            frame(
                "java.util.concurrent.ThreadPoolExecutor",
                "runWorker",
                "ThreadPoolExecutor.java",
                1144,
                false),
            frame("java.lang.Thread", "run", "Thread.java", 1583, false)),
        9,
        gateway,
        List.of(
            new ExceptionDetail(
                "java.lang.IllegalStateException",
                "release of the reservation failed",
                null,
                List.of(
                    frame(
                        "com.acme.shop.stock.Reservation", "close", "Reservation.java", 64, true)),
                20,
                null,
                List.of())));
  }

  private static StackFrame frame(
      String className, String method, @Nullable String file, int line, boolean inApp) {
    return new StackFrame(className, method, file, line, inApp);
  }

  private static List<Breadcrumb> breadcrumbs(long micros) {
    return List.of(
        new Breadcrumb(
            micros - 2_412_000,
            Level.INFO,
            "http",
            "request_started",
            Fields.of("method", "POST", "path", "/api/orders")),
        new Breadcrumb(
            micros - 2_301_000,
            Level.DEBUG,
            "com.acme.shop.order.Checkout",
            "cart loaded",
            Fields.of("items", 4, "total", "129.90")),
        new Breadcrumb(
            micros - 1_874_000,
            Level.INFO,
            "com.acme.shop.stock.StockClient",
            "stock reserved",
            Fields.of("warehouse", "HAM-2")),
        new Breadcrumb(
            micros - 1_120_000,
            Level.WARN,
            "com.acme.shop.payment.RetryingGateway",
            "attempt 1 failed, retrying",
            Fields.of("status", 503)),
        new Breadcrumb(
            micros - 604_000,
            Level.WARN,
            "com.acme.shop.payment.RetryingGateway",
            "attempt 2 failed, retrying",
            Fields.of("status", 503)),
        new Breadcrumb(
            micros - 9_000,
            Level.ERROR,
            "com.acme.shop.payment.RetryingGateway",
            "attempt 3 failed, giving up",
            Fields.of("status", 503, "card_number", "***")));
  }
}
