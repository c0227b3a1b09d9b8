package dev.sightline.it.http;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Clients that ask for everything there is, until enough was asked and enough time is over. */
public final class Traffic {
  private static final String ORDER =
      """
      {"item":"%s","quantity":1,"card_number":"4111111111111111","password":"correct-horse"}""";
  private static final List<String> PATHS =
      List.of(
          "/shop/api/orders",
          "/shop/api/orders/1",
          "/shop/api/orders/99999999",
          "/shop/api/slow?ms=20",
          "/shop/api/flaky",
          "/shop/api/fail",
          "/shop/api/remote",
          "/shop/api/async",
          "/shop/api/async/fail",
          "/shop/api/nothing",
          "/shop/index.html",
          "/shop/nothing.html");

  private final Http http;
  private final int requests;
  private final Duration time;
  private final AtomicInteger started = new AtomicInteger();
  private final Set<String> requestIds = ConcurrentHashMap.newKeySet();
  private final Map<Integer, Integer> statuses = new ConcurrentHashMap<>();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private Duration took = Duration.ZERO;

  /** At least so many requests, for at least so long. */
  public Traffic(Http http, int requests, Duration time) {
    this.http = http;
    this.requests = requests;
    this.time = time;
  }

  /** Runs that many clients side by side until all are done. */
  public void run(int clients) {
    Instant start = Instant.now();
    List<Thread> threads =
        IntStream.range(0, clients).mapToObj(i -> new Thread(() -> client(start))).toList();
    threads.forEach(Thread::start);
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    took = Duration.between(start, Instant.now());
  }

  private void client(Instant start) {
    while (started.getAndIncrement() < requests
        || Duration.between(start, Instant.now()).compareTo(time) < 0) {
      String id = Http.newId();
      requestIds.add(id);
      try {
        statuses.merge(one(id).statusCode(), 1, Integer::sum);
      } catch (RuntimeException e) {
        failures.add(id + ": " + e);
      }
    }
  }

  private HttpResponse<String> one(String id) {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return switch (random.nextInt(11)) {
      case 0 ->
          http.send("POST", "/shop/api/orders", ORDER.formatted("kettle"), "X-Request-ID", id);
      case 1 ->
          http.send("POST", "/shop/api/orders", ORDER.formatted("gold-tamper"), "X-Request-ID", id);
      case 2 -> http.send("POST", "/shop/api/orders", "{\"item\":", "X-Request-ID", id);
      case 4 -> http.get("/shop/api/async/courier?ms=5&parcel=" + id, "X-Request-ID", id);
      case 3 -> http.send("DELETE", "/shop/api/orders", null, "X-Request-ID", id);
      default -> http.get(PATHS.get(random.nextInt(PATHS.size())), "X-Request-ID", id);
    };
  }

  public Set<String> requestIds() {
    return requestIds;
  }

  /** How often each status was answered. */
  public Map<Integer, Integer> statuses() {
    return new TreeMap<>(statuses);
  }

  /** Requests without an answer. */
  public List<String> failures() {
    return List.copyOf(failures);
  }

  public Duration took() {
    return took;
  }
}
