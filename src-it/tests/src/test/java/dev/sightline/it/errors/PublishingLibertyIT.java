package dev.sightline.it.errors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.backend.KafkaBroker;
import dev.sightline.it.http.Http;
import dev.sightline.it.server.JvmInside;
import dev.sightline.it.server.LeanServer;
import dev.sightline.it.server.LibertyApplications;
import dev.sightline.it.server.Server;
import dev.sightline.manage.ErrorGroupDetail;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A WAR on Open Liberty that publishes its error events to a real Kafka, with the client it brings
 * along, and to the server's own messaging engine, through JNDI.
 */
class PublishingLibertyIT {
  private static final int ROUNDS = 8;
  private static final int MOST_HELD = 5;
  private static final int COLLECTIONS = 5;
  private static final String CLASS = "com.example.faulty.FaultyResource";

  private static KafkaBroker kafka;
  private static Server server;
  private static LibertyApplications applications;
  private static KafkaTopic topic;

  @BeforeAll
  static void startServers() throws Exception {
    kafka = new KafkaBroker(LeanServer.work("publishing-kafka"));
    kafka.start();
    topic = new KafkaTopic(kafka.address(), "sightline.errors");
    Path work = LeanServer.work("publishing-liberty");
    server =
        LeanServer.liberty(
            work,
            Map.of(
                "SIGHTLINE_ERRORS_PUBLISH",
                "kafka,jms",
                "SIGHTLINE_ERRORS_KAFKA_BOOTSTRAP_SERVERS",
                kafka.address(),
                "SIGHTLINE_ERRORS_JMS_CONNECTION_FACTORY",
                "jms/errors",
                "SIGHTLINE_ERRORS_SPOOL_PATH",
                work.resolve("spool").toString()),
            "<featureManager><feature>jsonb-3.0</feature><feature>messagingServer-3.0</feature>",
            "<feature>messagingClient-3.0</feature></featureManager>",
            "<messagingEngine><topicSpace id='Default.Topic.Space'/></messagingEngine>",
            "<jmsConnectionFactory jndiName='jms/errors'><properties.wasJms/>",
            "</jmsConnectionFactory>");
    applications = new LibertyApplications(server);
    FaultyWar.named("faulty.war").withKafkaAndMessaging().write(applications.war("faulty"));
    deploy();
  }

  private static void deploy() {
    applications.deploy("faulty", "/api/ready");
    assertThat(new Http(server).get("/faulty/messages").statusCode()).isEqualTo(200);
  }

  @AfterAll
  static void stopServers() throws Exception {
    server.process().close();
    kafka.close();
  }

  private static Set<String> fail(String path, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(new Http(server).get("/faulty/api" + path).statusCode()).isEqualTo(500);
    }
    ErrorGroupDetail group =
        new Groups(server).await("/faulty/api" + path, found -> found.group().count() >= times);
    Set<String> ids = new TreeSet<>();
    group.events().forEach(each -> ids.add(each.id()));
    return ids;
  }

  /** Those that came since the last time, once there are any and these are among them. */
  private static Set<String> messages(Set<String> wanted) throws InterruptedException {
    Set<String> received = new TreeSet<>();
    for (int i = 0; i < 60 && (received.isEmpty() || !received.containsAll(wanted)); i++) {
      String answer = new Http(server).get("/faulty/messages").body();
      answer.lines().forEach(line -> received.add(line.substring(0, line.indexOf(' '))));
      Thread.sleep(200);
    }
    return received;
  }

  @Test
  void everyEventReachesKafkaAndTheMessagingEngine() throws Exception {
    Set<String> ids = fail("/first", 9);

    assertThat(ids).hasSize(9);
    assertThat(topic.await(ids)).containsAll(ids);
    assertThat(messages(ids)).containsAll(ids);
  }

  @Test
  void whatHappensWhileKafkaIsDownArrivesWhenItIsBack() throws Exception {
    topic.await(fail("/second", 1));
    kafka.kill();
    Set<String> ids = fail("/second", 8);
    assertThat(messages(ids)).as("the other receiver does not wait for it").containsAll(ids);
    kafka.start();

    assertThat(topic.await(ids)).containsAll(ids);
  }

  @Test
  void nothingOfTheApplicationStaysWhenItGoes() throws Exception {
    JvmInside inside = new JvmInside(server);
    for (int i = 0; i < ROUNDS; i++) {
      assertThat(new Http(server).get("/faulty/api/third").statusCode()).isEqualTo(500);
      Set<String> ids = messages(Set.of());
      assertThat(topic.await(ids)).containsAll(ids);
      applications.undeploy("faulty", "/api/ready");
      assertThat(inside.threads("sightline-")).isZero();
      assertThat(inside.threads("kafka-producer-network-thread")).isZero();
      deploy();
    }
    long held = inside.loaders(CLASS);
    for (int i = 0; i < COLLECTIONS && held > MOST_HELD; i++) {
      Thread.sleep(1_000); // what has a finalizer or a cleaner takes more than one collection
      held = inside.loaders(CLASS);
    }
    // the server itself holds on to the last ones for a while, however many there were
    assertThat(held).isLessThanOrEqualTo(MOST_HELD);
  }
}
