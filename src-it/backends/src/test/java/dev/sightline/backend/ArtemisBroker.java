package dev.sightline.backend;

import java.nio.file.Path;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;

/** An Artemis with one topic that has a durable subscriber; arguments: directory, port. */
public final class ArtemisBroker {
  public static final String TOPIC = "sightline.errors";
  public static final String SUBSCRIBER = "subscriber";

  private ArtemisBroker() {}

  public static void main(String[] arguments) throws Exception {
    Path data = Path.of(arguments[0]);
    Configuration configuration =
        new ConfigurationImpl()
            .setSecurityEnabled(false)
            .setPersistenceEnabled(true)
            .setJournalType(JournalType.NIO)
            .setJournalDirectory(data.resolve("journal").toString())
            .setBindingsDirectory(data.resolve("bindings").toString())
            .setPagingDirectory(data.resolve("paging").toString())
            .setLargeMessagesDirectory(data.resolve("large").toString())
            .addAcceptorConfiguration("tcp", "tcp://localhost:" + arguments[1])
            .addAddressConfiguration(
                new CoreAddressConfiguration()
                    .setName(TOPIC)
                    .addRoutingType(RoutingType.MULTICAST)
                    .addQueueConfig(
                        QueueConfiguration.of(SUBSCRIBER)
                            .setAddress(TOPIC)
                            .setRoutingType(RoutingType.MULTICAST)
                            .setDurable(true)));
    new EmbeddedActiveMQ().setConfiguration(configuration).start();
  }
}
