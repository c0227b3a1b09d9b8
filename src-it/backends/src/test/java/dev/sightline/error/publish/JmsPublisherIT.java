package dev.sightline.error.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.backend.ArtemisBroker;
import dev.sightline.backend.BrokerProcess;
import dev.sightline.publish.JmsPublisher;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real Artemis broker that is killed under load. */
class JmsPublisherIT {
  private static final String QUEUE = ArtemisBroker.TOPIC + "::" + ArtemisBroker.SUBSCRIBER;

  @Test
  void everyEventArrivesOnceThoughTheBrokerIsKilled(@TempDir Path directory) throws Exception {
    int port = BrokerProcess.freePort();
    List<String> main =
        List.of(ArtemisBroker.class.getName(), directory.toString(), Integer.toString(port));
    try (BrokerProcess broker = new BrokerProcess(directory, port, main);
        ActiveMQConnectionFactory factory =
            new ActiveMQConnectionFactory("tcp://localhost:" + port + "?callTimeout=3000")) {
      broker.start();
      PublishingLoad load =
          new PublishingLoad(
              new JmsPublisher(() -> factory, ArtemisBroker.TOPIC), directory.resolve("spool"));
      load.run(3_000);
      for (int i = 0; i < 2; i++) {
        broker.kill();
        load.run(1_500);
        broker.start();
        load.run(2_500);
      }
      Set<String> published = load.finish();
      List<String> received = received(factory);
      assertThat(published.size()).isGreaterThan(500);
      assertThat(new TreeSet<>(received)).isEqualTo(published);
      assertThat(received).as("the broker deduplicates by ID").doesNotHaveDuplicates();
    }
  }

  private static List<String> received(ActiveMQConnectionFactory factory) throws Exception {
    List<String> ids = new ArrayList<>();
    try (JMSContext context = factory.createContext(JMSContext.AUTO_ACKNOWLEDGE);
        JMSConsumer consumer = context.createConsumer(context.createQueue(QUEUE))) {
      for (Message each = consumer.receive(3_000); each != null; each = consumer.receive(1_000)) {
        String id = each.getStringProperty("event_id");
        assertThat(each.getBody(String.class)).contains(id);
        ids.add(id);
      }
    }
    return ids;
  }
}
