package dev.sightline.console.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sightline.console.fake.FakeApplication;
import dev.sightline.console.fake.FakeApplications;
import dev.sightline.console.fake.FakeRequest;
import dev.sightline.console.fake.HangingApplication;
import dev.sightline.console.fake.HostileApplication;
import dev.sightline.console.security.AccessDeniedException;
import dev.sightline.console.source.ApplicationRef;
import dev.sightline.console.source.GroupPick;
import dev.sightline.console.source.SameServerSource;
import dev.sightline.console.source.TimeLimitedReader;
import dev.sightline.manage.ErrorGroupDetail;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorOperationsTest {
  private static final long NOW = 1_800_000_000_000L;
  private static final String GROUP = "c41d08be22fa";
  private static final HttpServletRequest OPERATOR =
      new FakeRequest("POST", "/error").user("ann", "sightline-operator").build();

  private final MBeanServer server = MBeanServerFactory.newMBeanServer();
  private final FakeApplication shop = new FakeApplications(NOW).shop();
  private final Optional<ApplicationRef> app =
      Optional.of(new ApplicationRef("shop", "shop", "/shop"));
  private final TimeLimitedReader reader =
      new TimeLimitedReader(new SameServerSource(server), Duration.ofSeconds(20));
  private final ErrorOperations operations =
      new ErrorOperations(reader, InstantSource.fixed(Instant.ofEpochMilli(NOW)));

  @BeforeEach
  void register() throws Exception {
    shop.register(server);
  }

  @AfterEach
  void close() {
    reader.close();
  }

  private static ErrorForm form(String... picks) {
    return new ErrorForm(List.of(picks), "2.14.1", "100", "Looked at it.");
  }

  private ErrorGroupDetail group(String fingerprint) {
    return shop.details().stream()
        .filter(each -> each.group().fingerprint().equals(fingerprint))
        .findFirst()
        .orElseThrow();
  }

  static Stream<Arguments> everyCommandWithEveryRole() {
    return Arrays.stream(ErrorCommand.values())
        .flatMap(
            command ->
                Stream.of(
                        "", "admin", "SIGHTLINE-OPERATOR", "sightline-viewer", "sightline-operator")
                    .map(role -> Arguments.of(command, role)));
  }

  @ParameterizedTest
  @MethodSource("everyCommandWithEveryRole")
  void doesNothingForWhoeverIsNoOperator(ErrorCommand command, String role) {
    String state = command == ErrorCommand.REOPEN ? "muted:77d0c3b18e6f" : "open:" + GROUP;
    String fingerprint = state.substring(state.indexOf(':') + 1);
    ErrorGroupDetail before = group(fingerprint);
    HttpServletRequest request = new FakeRequest("POST", "/error").user("vic", role).build();
    if (role.equals("sightline-operator")) {
      assertThat(operations.run(command, form(state), app, request).tone()).isEqualTo("good");
      assertThat(group(fingerprint).history())
          .hasSize(before.history().size() + 1)
          .first()
          .satisfies(
              entry -> {
                assertThat(entry.by()).isEqualTo("vic");
                assertThat(entry.from()).isEqualTo("192.0.2.7");
              });
    } else {
      assertThatThrownBy(() -> operations.run(command, form(state), app, request))
          .isInstanceOf(AccessDeniedException.class);
      assertThat(group(fingerprint)).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @EnumSource(ErrorCommand.class)
  void doesNothingForNobody(ErrorCommand command) {
    HttpServletRequest nobody = new FakeRequest("POST", "/error").build();
    assertThatThrownBy(() -> operations.run(command, form("open:" + GROUP), app, nobody))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void leavesAGroupAloneThatChangedMeanwhile() {
    operations.run(ErrorCommand.RESOLVE, form("open:" + GROUP), app, OPERATOR);
    Outcome late = operations.run(ErrorCommand.MUTE_HOUR, form("open:" + GROUP), app, OPERATOR);
    assertThat(late.tone()).isEqualTo("warn");
    assertThat(late.text()).contains("changed", "resolved by ann");
    assertThat(group(GROUP).group().state()).isEqualTo("resolved");
  }

  @Test
  void takesNotesWhateverChangedMeanwhile() {
    operations.run(ErrorCommand.RESOLVE, form("open:" + GROUP), app, OPERATOR);
    assertThat(operations.run(ErrorCommand.NOTE, form("open:" + GROUP), app, OPERATOR).tone())
        .isEqualTo("good");
  }

  @Test
  void tellsWhatOfSeveralGroupsWasDone() {
    ErrorForm three =
        form("open:" + GROUP, "open:77d0c3b18e6f", "open:gone", "regressed:5f2c9a1e7b3d");
    Outcome outcome = operations.run(ErrorCommand.MUTE_DAY, three, app, OPERATOR);
    assertThat(outcome.tone()).isEqualTo("good");
    assertThat(outcome.title()).isEqualTo("2 groups muted.");
    assertThat(outcome.text()).contains("1 had changed", "1 are not kept");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "0", "-1", "1.5", "1e3", "99999999999999999999", "١٢", "<b>", "1000001"})
  void takesNoRateThatIsNone(String perHour) {
    ErrorForm form = new ErrorForm(List.of("open:" + GROUP), "", perHour, "");
    Outcome outcome = operations.run(ErrorCommand.MUTE_UNTIL_RATE, form, app, OPERATOR);
    if (perHour.equals("١٢")) { // digits all the same
      assertThat(outcome.tone()).isEqualTo("good");
    } else {
      assertThat(outcome.tone()).isEqualTo("warn");
      assertThat(group(GROUP).group().state()).isEqualTo("open");
    }
  }

  @Test
  void takesNoNoteWithoutTextOrTooLong() {
    for (String note : List.of("", " \n\t ", "x".repeat(2_001), "x".repeat(1 << 20))) {
      ErrorForm form = new ErrorForm(List.of("open:" + GROUP), "", "", note);
      Outcome outcome = operations.run(ErrorCommand.NOTE, form, app, OPERATOR);
      assertThat(outcome.tone()).isEqualTo("warn");
      assertThat(outcome.draft()).hasSizeLessThanOrEqualTo(2_000);
    }
    assertThat(group(GROUP).history()).isEmpty();
  }

  @Test
  void takesHostileTextAsText() {
    for (String payload : HostileApplication.PAYLOADS.subList(0, 15)) {
      ErrorForm form = new ErrorForm(List.of("open:" + GROUP), "", "", payload);
      assertThat(operations.run(ErrorCommand.NOTE, form, app, OPERATOR).tone()).isEqualTo("good");
    }
    assertThat(group(GROUP).history()).hasSize(15);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ":", "open:", "open", "gone:x", "OPEN:c41d08be22fa", "#{1+1}:x"})
  void takesNothingThatIsNoGroup(String pick) {
    Outcome outcome = operations.run(ErrorCommand.RESOLVE, form(pick), app, OPERATOR);
    assertThat(outcome.tone()).isEqualTo("warn");
    assertThat(outcome.text()).contains("no error group");
  }

  @Test
  void takesNoMoreGroupsAtOnceThanAPageShows() {
    String[] many = new String[51];
    Arrays.setAll(many, i -> "open:" + i);
    assertThat(operations.run(ErrorCommand.RESOLVE, form(many), app, OPERATOR).tone())
        .isEqualTo("warn");
    assertThat(operations.run(ErrorCommand.RESOLVE, form(), app, OPERATOR).text())
        .contains("Select");
  }

  @Test
  void isNotCertainOfAnApplicationThatDoesNotAnswer() throws Exception {
    HangingApplication ledger = new HangingApplication();
    ledger.register(server);
    try (TimeLimitedReader impatient =
        new TimeLimitedReader(new SameServerSource(server), Duration.ofMillis(50))) {
      Outcome outcome =
          new ErrorOperations(impatient, InstantSource.system())
              .run(
                  ErrorCommand.RESOLVE,
                  form("open:x"),
                  Optional.of(new ApplicationRef("ledger", "ledger", "/ledger")),
                  OPERATOR);
      assertThat(outcome.tone()).isEqualTo("act");
    } finally {
      ledger.release();
    }
  }

  @Test
  void keepsWhatWasTypedWhenTheApplicationIsGone() {
    Outcome outcome = operations.run(ErrorCommand.NOTE, form("open:x"), Optional.empty(), OPERATOR);
    assertThat(outcome.tone()).isEqualTo("warn");
    assertThat(outcome.draft()).isEqualTo("Looked at it.");
  }

  @Test
  void readsBackAPickAsItWasWritten() {
    assertThat(GroupPick.parse(GroupPick.of(group("5f2c9a1e7b3d").group())))
        .contains(new GroupPick("regressed", "5f2c9a1e7b3d"));
    assertThat(GroupPick.parse("open:a:b")).contains(new GroupPick("open", "a:b"));
  }
}
