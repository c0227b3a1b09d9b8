package dev.sightline.backend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A real Kafka in KRaft mode, one node in a process of its own. */
public final class KafkaBroker implements AutoCloseable {
  private final String address;
  private final BrokerProcess process;

  /**
   * Formats its storage; {@link #start} starts it.
   *
   * @param directory empty
   */
  public KafkaBroker(Path directory) throws IOException {
    int port = BrokerProcess.freePort();
    Path properties = configure(directory, port, BrokerProcess.freePort());
    address = "localhost:" + port;
    kafka.tools.StorageTool.execute(
        new String[] {"format", "-t", "MkU3OEVBNTcwNTJENDM2Qg", "-c", properties.toString()},
        System.out);
    process = new BrokerProcess(directory, port, List.of("kafka.Kafka", properties.toString()));
  }

  /** For {@code bootstrap.servers}. */
  public String address() {
    return address;
  }

  public void start() throws IOException, InterruptedException {
    process.start();
  }

  /** {@code kill -9}. */
  public void kill() throws InterruptedException {
    process.kill();
  }

  private static Path configure(Path directory, int port, int controller) throws IOException {
    return Files.writeString(
        directory.resolve("server.properties"),
        String.join(
            "\n",
            "process.roles=broker,controller",
            "node.id=1",
            "controller.quorum.voters=1@localhost:" + controller,
            "listeners=PLAINTEXT://localhost:" + port + ",CONTROLLER://localhost:" + controller,
            "advertised.listeners=PLAINTEXT://localhost:" + port,
            "controller.listener.names=CONTROLLER",
            "listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
            "log.dirs=" + directory.resolve("logs"),
            "num.partitions=3",
            "offsets.topic.replication.factor=1",
            "transaction.state.log.replication.factor=1",
            "transaction.state.log.min.isr=1",
            "broker.session.timeout.ms=3000",
            "auto.create.topics.enable=true"));
  }

  @Override
  public void close() throws InterruptedException {
    process.close();
  }
}
