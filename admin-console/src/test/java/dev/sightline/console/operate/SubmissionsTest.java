package dev.sightline.console.operate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.console.fake.HostileApplication;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SubmissionsTest {
  private final Submissions submissions = new Submissions();
  private final AtomicInteger done = new AtomicInteger();

  private Outcome work() {
    return Outcome.done("Done " + done.incrementAndGet(), "");
  }

  @Test
  void doesTheSameFormOnce() {
    String ticket = Submissions.ticket();
    assertThat(submissions.once(ticket, this::work)).isEqualTo(ticket);
    assertThat(submissions.once(ticket, this::work)).isEqualTo(ticket);
    assertThat(done).hasValue(1);
    assertThat(submissions.outcome(ticket)).map(Outcome::title).contains("Done 1");
  }

  @Test
  void takesNoFormWithoutATicket() {
    for (String payload : HostileApplication.PAYLOADS) {
      String told = submissions.once(payload, this::work);
      assertThat(submissions.outcome(told)).map(Outcome::tone).contains("warn");
    }
    assertThat(submissions.once("", this::work)).hasSize(32);
    assertThat(done).hasValue(0);
  }

  @Test
  void keepsOnlySoManyOutcomes() {
    String first = submissions.once(Submissions.ticket(), this::work);
    for (int i = 0; i < 50; i++) {
      submissions.once(Submissions.ticket(), this::work);
    }
    assertThat(submissions.outcome(first)).isEmpty();
  }
}
