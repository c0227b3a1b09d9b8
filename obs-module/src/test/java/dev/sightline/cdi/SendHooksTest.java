package dev.sightline.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sightline.BeforeSend;
import dev.sightline.error.Events;
import dev.sightline.event.ErrorEvent;
import dev.sightline.event.EventContext;
import dev.sightline.event.Fields;
import dev.sightline.redact.Redactors;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SendHooksTest {
  private static final String TOKEN = "Authorization: Bearer abcdef0123456789abcdef0123456789";
  private static final ErrorEvent EVENT = Events.event("Orders", 1);

  private static @Nullable ErrorEvent asked(BeforeSend... hooks) {
    return new SendHooks(Redactors.standard(), List.of(hooks)).apply(EVENT);
  }

  private static ErrorEvent with(String message, EventContext context, Fields tags) {
    return new ErrorEvent(
        "another id",
        EVENT.timestampMicros(),
        EVENT.level(),
        EVENT.kind(),
        message,
        EVENT.exception(),
        message,
        EVENT.handled(),
        context,
        tags,
        EVENT.breadcrumbs());
  }

  @Test
  void withoutHooksTheEventIsTheSame() {
    assertThat(asked()).isSameAs(EVENT);
    assertThat(asked(event -> event, event -> event)).isSameAs(EVENT);
  }

  @Test
  void theFirstThatGivesNothingEndsIt() {
    assertThat(
            asked(
                event -> null,
                event -> {
                  throw new AssertionError("is not asked");
                }))
        .isNull();
  }

  @Test
  void whatAHookAddsIsRedactedWhereverItIs() {
    EventContext context =
        new EventContext(
            TOKEN,
            TOKEN,
            TOKEN,
            TOKEN,
            TOKEN,
            TOKEN,
            TOKEN,
            TOKEN,
            TOKEN,
            TOKEN,
            Fields.of("password", "hunter22", "note", TOKEN));

    ErrorEvent answer =
        asked(event -> with(TOKEN, context, Fields.of("api_key", "k-1", "x", TOKEN)));

    assertThat(String.valueOf(answer))
        .doesNotContain("abcdef0123456789", "hunter22", "k-1")
        .contains(EVENT.id());
  }

  @Test
  void aFingerprintOfItsOwnHasToBePlain() {
    EventContext none = EventContext.empty();
    ErrorEvent plain = asked(event -> with("orders.v2", none, Fields.empty()));
    ErrorEvent odd = asked(event -> with("x\n\u0000" + "y".repeat(1_000), none, Fields.empty()));

    assertThat(plain).isNotNull();
    assertThat(plain.fingerprint()).isEqualTo("orders.v2");
    assertThat(odd).isNotNull();
    assertThat(odd.fingerprint()).isEqualTo(EVENT.fingerprint());
  }

  @Test
  @SuppressWarnings("NullAway") // hooks without null checks
  void anEventWithoutItsPartsIsAFailure() {
    assertThatThrownBy(() -> asked(event -> with(null, EventContext.empty(), Fields.empty())))
        .isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> asked(event -> with("x", null, null)))
        .isInstanceOf(NullPointerException.class);
  }
}
