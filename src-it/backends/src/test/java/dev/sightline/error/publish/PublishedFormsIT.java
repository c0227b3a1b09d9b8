package dev.sightline.error.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.sightline.error.ErrorOrigin;
import dev.sightline.error.grouping.Fingerprints;
import dev.sightline.error.grouping.InAppClasses;
import dev.sightline.event.Breadcrumb;
import dev.sightline.event.ErrorEvent;
import dev.sightline.event.ErrorKind;
import dev.sightline.event.EventContext;
import dev.sightline.event.ExceptionDetail;
import dev.sightline.event.Fields;
import dev.sightline.event.Level;
import dev.sightline.pipeline.DescriptionLimits;
import dev.sightline.pipeline.ExceptionDescriber;
import dev.sightline.publish.SentryPublisher;
import dev.sightline.redact.Redactors;
import io.sentry.JsonSerializer;
import io.sentry.SentryEvent;
import io.sentry.SentryLevel;
import io.sentry.SentryOptions;
import io.sentry.SystemOutLogger;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is published fits its schema, and the official Sentry SDK reads what is sent to it. */
class PublishedFormsIT {
  private static final String HOSTILE = "a\u0000b \ud800 \" \\ \n \u202e 😀 <script>";

  private static OutgoingEvent outgoing(@Nullable Throwable thrown) {
    ExceptionDetail detail =
        thrown == null
            ? null
            : new ExceptionDescriber(
                    Redactors.standard(), new InAppClasses(List.of()), DescriptionLimits.standard())
                .describe(thrown);
    EventContext context =
        EventContext.empty()
            .withIds("c-1", "r-1")
            .withTrace("0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331")
            .withRequest("POST", "/shop/" + HOSTILE, "192.0.2.1")
            .withRoute("/shop/{id}")
            .withUser(HOSTILE)
            .withExtra(Fields.of(HOSTILE, Map.of("a", List.of(1, 2.5, true))));
    ErrorEvent event =
        new ErrorEvent(
            "0123456789abcdef0123456789abcdef",
            1_795_000_000_123_456L,
            Level.ERROR,
            ErrorKind.PROGRAMMER,
            HOSTILE,
            detail,
            detail == null ? "01aa" : new Fingerprints().of(detail),
            false,
            context,
            Fields.of("tag", 1, "original_message", "{}", "null", null),
            List.of(new Breadcrumb(1, Level.WARN, "log", HOSTILE, Fields.of("k", HOSTILE))));
    return new OutgoingEvent(
        event, new ErrorOrigin("1.0", "n1"), new EventSource("shop", "production", "shop"), 4);
  }

  private static Throwable thrown() {
    IllegalStateException cause = new IllegalStateException(HOSTILE);
    cause.addSuppressed(new ArithmeticException("suppressed"));
    return new RuntimeException("outer", new java.io.IOException(cause));
  }

  private static Throwable endless() {
    RuntimeException thrown = new RuntimeException("root");
    for (int i = 0; i < 10_000; i++) {
      thrown = new RuntimeException("level " + i, thrown);
    }
    return thrown;
  }

  @Test
  void documentsFitTheirSchema() throws Exception {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Files.readString(Path.of("../../docs/error-event.schema.json")));
    for (OutgoingEvent each : List.of(outgoing(thrown()), outgoing(null), outgoing(endless()))) {
      assertThat(schema.validate(PublishedForm.of(each), InputFormat.JSON)).isEmpty();
    }
    assertThat(schema.validate("{\"schema_version\":2}", InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void theOfficialSdkReadsWhatIsSent() throws Exception {
    SentryOptions options = new SentryOptions();
    options.setDebug(true); // or it keeps to itself what it cannot read
    options.setLogger(new SystemOutLogger());
    JsonSerializer serializer = new JsonSerializer(options);
    try (SentryPublisher publisher = new SentryPublisher("https://k@localhost/1")) {
      SentryEvent event =
          serializer.deserialize(
              new StringReader(publisher.preview(outgoing(thrown()))), SentryEvent.class);
      assertThat(event).isNotNull();
      assertThat(String.valueOf(event.getEventId())).isEqualTo("0123456789abcdef0123456789abcdef");
      assertThat(event.getLevel()).isEqualTo(SentryLevel.ERROR);
      assertThat(event.getRelease()).isEqualTo("shop@1.0");
      assertThat(event.getExceptions())
          .extracting(each -> each.getType())
          .containsExactly("IllegalStateException", "IOException", "RuntimeException");
      assertThat(event.getExceptions().get(2).getMechanism().isHandled()).isFalse();
      assertThat(event.getExceptions().get(0).getStacktrace().getFrames()).isNotEmpty();
      assertThat(event.getContexts().getTrace()).isNotNull();
      assertThat(event.getBreadcrumbs()).hasSize(1);
      assertThat(event.getUser()).isNotNull();
      assertThat(event.getTags()).containsEntry("correlation_id", "c-1");
      assertThat(event.getUnknown()).isNullOrEmpty();
    }
  }
}
