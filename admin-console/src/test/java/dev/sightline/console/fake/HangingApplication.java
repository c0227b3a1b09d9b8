package dev.sightline.console.fake;

import dev.sightline.manage.ApplicationMXBean;
import java.util.concurrent.CountDownLatch;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** An application that never answers. */
public final class HangingApplication implements ApplicationMXBean {
  private final CountDownLatch never = new CountDownLatch(1);

  @Override
  public String getName() {
    return "ledger";
  }

  @Override
  public String getDescription() {
    return hang();
  }

  @Override
  public String getOverview() {
    return hang();
  }

  @Override
  public String getHealth() {
    return hang();
  }

  @Override
  public String getConfiguration() {
    return hang();
  }

  @Override
  public String metrics(String format) {
    return hang();
  }

  @Override
  public String errorGroups(String state, String text, int offset, int limit) {
    return hang();
  }

  @Override
  public String errorGroup(String fingerprint) {
    return hang();
  }

  @Override
  public String errorExport(String fingerprint) {
    return hang();
  }

  @Override
  public String getErrorPublishing() {
    return hang();
  }

  @Override
  public String resolveErrorGroup(String fingerprint, String build, String by, String from) {
    return hang();
  }

  @Override
  public String muteErrorGroup(
      String fingerprint, long untilMillis, int perHour, String by, String from) {
    return hang();
  }

  @Override
  public String reopenErrorGroup(String fingerprint, String by, String from) {
    return hang();
  }

  @Override
  public String noteErrorGroup(String fingerprint, String text, String by, String from) {
    return hang();
  }

  @Override
  public String timeline(String id, int limit) {
    return hang();
  }

  @Override
  public String getRecent() {
    return hang();
  }

  @Override
  public String recentLogs(String level, String text, int limit) {
    return hang();
  }

  @Override
  public String getLevels() {
    return hang();
  }

  @Override
  public String setLevel(String logger, String level, int minutes, String by, String from) {
    return hang();
  }

  @Override
  public String resetLevel(String logger, String by, String from) {
    return hang();
  }

  @Override
  public String getWork() {
    return hang();
  }

  @Override
  public String getPipeline() {
    return hang();
  }

  @Override
  public String getAudit() {
    return hang();
  }

  /** Registers it as a real application would. */
  public ObjectName register(MBeanServer server) throws JMException {
    ObjectName name = new ObjectName("dev.sightline:type=Application,name=ledger,context=/ledger");
    server.registerMBean(this, name);
    return name;
  }

  /** Lets every waiting caller go. */
  public void release() {
    never.countDown();
  }

  private String hang() {
    try {
      never.await();
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
