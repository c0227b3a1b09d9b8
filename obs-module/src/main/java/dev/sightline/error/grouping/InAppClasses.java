package dev.sightline.error.grouping;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Tells the application's own classes from those of the platform, the servers, libraries in common
 * use, and generated proxies. The longest matching prefix decides; what matches none is the
 * application's.
 */
public final class InAppClasses implements Predicate<String> {
  private static final String[] FOREIGN = {
    "java.",
    "javax.",
    "jdk.",
    "sun.",
    "com.sun.",
    "netscape.",
    "jakarta.",
    "kotlin.",
    "kotlinx.",
    "scala.",
    "groovy.",
    "org.codehaus.groovy.",
    "clojure.",
    "org.eclipse.microprofile.",
    // servers
    "org.jboss.",
    "org.wildfly.",
    "io.undertow.",
    "org.xnio.",
    "com.ibm.",
    "io.openliberty.",
    "wlp.",
    "fish.payara.",
    "org.glassfish.",
    "org.jvnet.",
    "com.hazelcast.",
    "org.apache.",
    "openejb.",
    "org.tomitribe.",
    "io.smallrye.",
    "io.quarkus.",
    "io.helidon.",
    "weblogic.",
    "com.oracle.",
    "org.eclipse.jetty.",
    "org.eclipse.osgi.",
    "org.eclipse.equinox.",
    "org.eclipse.persistence.",
    "org.eclipse.yasson.",
    "org.eclipse.parsson.",
    "org.eclipse.jnosql.",
    "org.eclipse.angus.",
    "org.eclipse.ee4j.",
    "org.eclipse.krazo.",
    "io.netty.",
    "io.vertx.",
    "org.jgroups.",
    "org.infinispan.",
    // libraries
    "org.hibernate.",
    "org.omnifaces.",
    "org.primefaces.",
    "org.springframework.",
    "com.fasterxml.",
    "com.google.common.",
    "com.google.gson.",
    "com.google.inject.",
    "com.google.protobuf.",
    "org.slf4j.",
    "ch.qos.logback.",
    "com.zaxxer.hikari.",
    "io.agroal.",
    "org.postgresql.",
    "com.mysql.",
    "org.mariadb.",
    "oracle.",
    "com.microsoft.sqlserver.",
    "org.h2.",
    "org.hsqldb.",
    "org.sqlite.",
    "com.mongodb.",
    "redis.clients.",
    "io.lettuce.",
    "io.opentelemetry.",
    "io.micrometer.",
    "io.prometheus.",
    "io.sentry.",
    "io.grpc.",
    "okhttp3.",
    "okio.",
    "reactor.",
    "rx.",
    "io.reactivex.",
    "org.reactivestreams.",
    "net.bytebuddy.",
    "javassist.",
    "net.sf.cglib.",
    "org.objectweb.asm.",
    "org.aspectj.",
    "org.bouncycastle.",
    "com.arjuna.",
    "com.atomikos.",
    "org.quartz.",
    "org.jooq.",
    "org.flywaydb.",
    "liquibase.",
    "org.mapstruct.",
    "graphql.",
    "org.jetbrains.",
    "org.junit.",
    "junit.",
    "org.testng.",
    "org.assertj.",
    "org.mockito.",
    // this module
    "dev.sightline.cdi.",
    "dev.sightline.config.",
    "dev.sightline.context.",
    "dev.sightline.error.",
    "dev.sightline.event.",
    "dev.sightline.health.",
    "dev.sightline.jdbc.",
    "dev.sightline.limit.",
    "dev.sightline.log.",
    "dev.sightline.manage.",
    "dev.sightline.metrics.",
    "dev.sightline.pipeline.",
    "dev.sightline.publish.",
    "dev.sightline.redact.",
    "dev.sightline.rest.",
    "dev.sightline.slf4j.",
    "dev.sightline.spi.",
    "dev.sightline.task.",
    "dev.sightline.testing.",
    "dev.sightline.trace.",
    "dev.sightline.web."
  };
  private static final String API = "dev.sightline.";
  private static final Set<String> API_CLASSES =
      Set.of(
          "Captured",
          "Context",
          "ContextualHttpClient",
          "ErrorScope",
          "Errors",
          "Flow",
          "Flows",
          "Metrics",
          "Observed",
          "Operations",
          "RunningOperation",
          "Secret",
          "Sensitive",
          "StructuredLogger");

  private final TreeMap<String, Boolean> prefixes = new TreeMap<>();
  private final Set<Integer> lengths = new HashSet<>();

  /**
   * The default rules with more rules on top of them.
   *
   * @param own prefixes of class names that belong to the application, such as {@code com.acme.};
   *     one that starts with a minus does not; blank ones are ignored
   */
  public InAppClasses(Collection<String> own) {
    for (String prefix : FOREIGN) {
      put(prefix, false);
    }
    for (String each : own) {
      String prefix = each.trim();
      boolean foreign = prefix.startsWith("-");
      put(foreign ? prefix.substring(1).trim() : prefix, !foreign);
    }
  }

  private void put(String prefix, boolean inApp) {
    if (!prefix.isEmpty()) {
      prefixes.put(prefix, inApp);
      lengths.add(prefix.length());
    }
  }

  @Override
  public boolean test(String className) {
    if (GeneratedCode.isGenerated(className)) {
      return false;
    }
    for (int end = className.length(); end > 0; end--) {
      if (lengths.contains(end)) {
        Boolean inApp = prefixes.get(className.substring(0, end));
        if (inApp != null) {
          return inApp;
        }
      }
    }
    return !isOwnApi(className);
  }

  private static boolean isOwnApi(String className) {
    if (!className.startsWith(API)) {
      return false;
    }
    int inner = className.indexOf('$', API.length());
    return API_CLASSES.contains(
        className.substring(API.length(), inner < 0 ? className.length() : inner));
  }
}
