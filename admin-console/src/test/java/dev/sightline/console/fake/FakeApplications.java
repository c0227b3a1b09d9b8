package dev.sightline.console.fake;

import dev.sightline.manage.ApplicationDocument;
import dev.sightline.manage.ApplicationDocument.Integration;
import dev.sightline.manage.ConfigurationDocument;
import dev.sightline.manage.ConfigurationDocument.Entry;
import dev.sightline.manage.ConfigurationDocument.Shadowed;
import dev.sightline.manage.ConfigurationDocument.Source;
import dev.sightline.manage.HealthDocument;
import dev.sightline.manage.HealthDocument.Check;
import dev.sightline.manage.OverviewDocument;
import dev.sightline.manage.OverviewDocument.Minute;
import dev.sightline.manage.OverviewDocument.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Believable applications: one in trouble, one well, one that has done nothing yet. */
public final class FakeApplications {
  private static final long MINUTE = 60_000;
  private static final long HOUR = 60 * MINUTE;

  private final long now;

  /**
   * @param now the present, milliseconds since the epoch
   */
  public FakeApplications(long now) {
    this.now = now;
  }

  /** Failing checks, a regressed and a new error group, slow and failing requests, drops. */
  public FakeApplication shop() {
    return new FakeApplication(
        description("shop", "/shop", "2.14.1+8e1c2d0", 1_284, 0),
        new OverviewDocument(now, 7, minutes(true), routes()),
        new HealthDocument("DOWN", now, checks()),
        configuration(),
        new FakeErrors(now).shop());
  }

  /** Nothing needs attention. */
  public FakeApplication billing() {
    return new FakeApplication(
        description("billing", "/billing", "1.8.0", 0, 0),
        new OverviewDocument(now, 1, minutes(false), routes().subList(2, 4)),
        new HealthDocument("UP", now, checks().subList(2, 5)),
        configuration(),
        List.of());
  }

  /** Just started: no request, no check, no error. */
  public FakeApplication inventory() {
    return new FakeApplication(
        description("inventory", "/inventory", "", 0, 0),
        new OverviewDocument(now, 0, List.of(), List.of()),
        new HealthDocument("UNKNOWN", now, List.of()),
        new ConfigurationDocument(now, "000000000000", List.of(), List.of(), List.of()),
        List.of());
  }

  private ApplicationDocument description(
      String name, String context, String version, long dropped, long failures) {
    return new ApplicationDocument(
        name,
        context,
        name,
        version,
        "production",
        "node-2.eu-central",
        "Open Liberty 26.0.0.5",
        "17.0.15 (OpenJDK 64-Bit Server VM)",
        "1.0.0",
        now - 31 * HOUR,
        List.of(
            new Integration("log", true, "json on standard output"),
            new Integration("metrics", true, "MicroProfile Metrics 5.1"),
            new Integration("trace", true, "OpenTelemetry 1.48, exporter otlp"),
            new Integration("health", true, "MicroProfile Health 4.0, 5 checks"),
            new Integration("config", true, "MicroProfile Config 3.1, 8 sources"),
            new Integration("errors", true, "memory, 500 groups"),
            new Integration(
                "kafka", false, "org.apache.kafka:kafka-clients is not in the application"),
            new Integration("jms", false, "sightline.errors.publish does not name it"),
            new Integration("batch", false, "the server has no Jakarta Batch")),
        dropped,
        failures);
  }

  private List<Minute> minutes(boolean trouble) {
    List<Minute> minutes = new ArrayList<>();
    long start = now - now % MINUTE - 59 * MINUTE;
    for (int i = 0; i < 60; i++) {
      long requests = Math.round(340 + 70 * Math.sin(i / 7.0) + (i * 37) % 41);
      boolean bad = trouble && i >= 47;
      long failures = bad ? Math.round(requests * (0.04 + (i - 46) * 0.006)) : i % 17 == 5 ? 1 : 0;
      double p50 = 21 + 4 * Math.sin(i / 5.0) + (bad ? 11 : 0);
      double p95 = 118 + 22 * Math.sin(i / 4.0) + (i * 13) % 19 + (bad ? 190 + (i - 47) * 21 : 0);
      minutes.add(new Minute(start + i * MINUTE, requests, failures, p50, p95));
    }
    return minutes;
  }

  private static List<Route> routes() {
    return List.of(
        new Route("GET", "/api/orders", 48_211, 1_904, 24.1, 410.5, 30_004),
        new Route("POST", "/api/orders", 12_874, 540, 88.2, 1_240.0, 31_210),
        new Route("GET", "/api/orders/{id}", 102_300, 12, 11.8, 54.0, 2_210),
        new Route("GET", "/api/cart/{id}", 73_905, 37, 9.4, 41.2, 1_804),
        new Route("PUT", "/api/cart/{id}/items/{sku}", 20_118, 0, 14.9, 66.1, 903),
        new Route("GET", "/api/catalog/search", 31_667, 3, 41.0, 188.4, 4_115),
        new Route("POST", "/api/orders/{id}/dispatch", 1_206, 9, 130.3, 804.2, 5_001),
        new Route("GET", "unmatched", 884, 0, 0.6, 2.1, 40),
        new Route("_OTHER", "unmatched", 3, 0, 0.4, 0.9, 1));
  }

  private List<Check> checks() {
    return List.of(
        check(
            "payment-gateway",
            "readiness",
            "DOWN",
            Map.of(
                "url",
                "https://northpay.acme.example/health",
                "error",
                "Connection refused",
                "attempts",
                "3"),
            2_000.4,
            13 * MINUTE),
        check(
            "database",
            "readiness",
            "UP",
            Map.of("product", "PostgreSQL 15.18", "active", "18", "max", "20"),
            4.2,
            31 * HOUR),
        check(
            "disk-space",
            "readiness",
            "UP",
            Map.of("free", "41.2 GiB", "minimum", "1.0 GiB"),
            0.3,
            31 * HOUR),
        check("event-loop", "liveness", "UP", Map.of(), 0.1, 31 * HOUR),
        check(
            "catalog-loaded", "startup", "UP", Map.of("items", "18204"), 0.1, 31 * HOUR - 40_000));
  }

  private Check check(
      String name, String kind, String status, Map<String, String> data, double took, long ago) {
    return new Check(name, kind, status, data, took, now - ago);
  }

  private ConfigurationDocument configuration() {
    return new ConfigurationDocument(
        now,
        "9c41f7b20a5e",
        List.of(
            entry("mp.config.profile", "production", "Environment variables", 300),
            entry(
                "shop.catalog.refresh", "PT10M", "microprofile-config.properties (shop.war)", 100),
            new Entry(
                "shop.database.password",
                "********",
                true,
                "Secrets directory",
                350,
                "",
                false,
                List.of(),
                List.of(
                    new Shadowed("********", "microprofile-config.properties (shop.war)", 100))),
            new Entry(
                "shop.database.url",
                "jdbc:postgresql://db-1.acme.example:5432/shop",
                false,
                "Environment variables",
                300,
                "jdbc:postgresql://${shop.database.host}:5432/shop",
                false,
                List.of(),
                List.of(
                    new Shadowed(
                        "jdbc:postgresql://localhost:5432/shop",
                        "microprofile-config.properties (shop.war)",
                        100))),
            new Entry(
                "shop.payment.timeout",
                "PT2S",
                false,
                "System properties",
                400,
                "",
                true,
                List.of("Changed since the start: it was PT5S."),
                List.of(
                    new Shadowed("PT5S", "Environment variables", 300),
                    new Shadowed("PT10S", "microprofile-config.properties (shop.war)", 100))),
            new Entry(
                "shop.payment.api-key",
                "********",
                true,
                "Secrets directory",
                350,
                "",
                false,
                List.of(),
                List.of()),
            new Entry(
                "shop.motd",
                "",
                false,
                "Environment variables",
                300,
                "",
                false,
                List.of("An empty value in a higher source hides the one below."),
                List.of(
                    new Shadowed(
                        "Free shipping until Sunday",
                        "microprofile-config.properties (shop.war)",
                        100))),
            entry("sightline.environment", "production", "Environment variables", 300),
            entry("sightline.log.format", "json", "default", 0),
            new Entry(
                "sightline.log.level",
                "info",
                false,
                "Environment variables",
                300,
                "",
                false,
                List.of(),
                List.of(new Shadowed("info", "default", 0))),
            entry("sightline.log.queue-size", "1000", "default", 0),
            new Entry(
                "sightline.redact.keys",
                "iban, tax_id",
                false,
                "microprofile-config.properties (shop.war)",
                100,
                "",
                false,
                List.of("Adds to the built-in names; it does not replace them."),
                List.of())),
        List.of(
            new Source("System properties", 400, 61, ""),
            new Source("Secrets directory", 350, 2, ""),
            new Source("Environment variables", 300, 44, ""),
            new Source("Vault", 250, 0, "Connection refused"),
            new Source("microprofile-config.properties (shop.war)", 100, 18, "")),
        List.of(
            new ConfigurationDocument.Problem(
                "warning",
                "shop.payment.retries",
                "SHOP_PAYMENT_RETRIES",
                "",
                "is not set; the default of 3 is used"),
            new ConfigurationDocument.Problem(
                "warning",
                "sightline.log.levle",
                "SIGHTLINE_LOG_LEVLE",
                "Environment variables",
                "is not a known key; did you mean sightline.log.level?")));
  }

  private static Entry entry(String name, String value, String source, int ordinal) {
    return new Entry(name, value, false, source, ordinal, "", false, List.of(), List.of());
  }
}
