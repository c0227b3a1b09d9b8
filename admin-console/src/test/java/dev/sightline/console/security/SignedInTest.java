package dev.sightline.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sightline.console.fake.FakeRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SignedInTest {
  private static final long START = 1_800_000_000_000L;
  private final SignedIn maria = new SignedIn("maria", Set.of("sightline-viewer"), START);
  private final FakeRequest fake = new FakeRequest("GET", "/overview");
  private final HttpServletRequest request = fake.build();

  @Test
  void replacesTheSessionThatWasThereBefore() {
    request.getSession(true).setAttribute("planted", "by someone else");
    maria.begin(request);
    assertThat(fake.sessions()).isEqualTo(2);
    assertThat(request.getSession(false).getAttribute("planted")).isNull();
    assertThat(SignedIn.of(request, START + 1)).contains(maria);
  }

  @Test
  void endsWhenNobodyDidAnything() {
    maria.begin(request);
    long almost = START + SignedIn.IDLE.toMillis() - 1;
    assertThat(SignedIn.of(request, almost)).isPresent();
    assertThat(SignedIn.of(request, almost + SignedIn.IDLE.toMillis())).isPresent();
    long tooLate = almost + 2 * SignedIn.IDLE.toMillis() + 1;
    assertThat(SignedIn.of(request, tooLate)).isEmpty();
    assertThat(request.getSession(false)).isNull();
  }

  @Test
  void isNotKeptAliveByAPageThatRefreshesItself() {
    maria.begin(request);
    fake.header("X-Sightline-Refresh", "yes");
    assertThat(SignedIn.of(request, START + SignedIn.IDLE.toMillis())).isPresent();
    assertThat(SignedIn.of(request, START + SignedIn.IDLE.toMillis() + 1)).isEmpty();
  }

  @Test
  void endsAfterTwelveHoursWhateverHappens() {
    maria.begin(request);
    long step = Duration.ofMinutes(20).toMillis();
    long now = START;
    while (now + step <= START + SignedIn.ABSOLUTE.toMillis()) {
      now += step;
      assertThat(SignedIn.of(request, now)).isPresent();
    }
    assertThat(SignedIn.of(request, now + step)).isEmpty();
  }

  @Test
  void isNobodyWithoutASession() {
    assertThat(SignedIn.of(request, START)).isEmpty();
    SignedIn.end(request);
  }
}
