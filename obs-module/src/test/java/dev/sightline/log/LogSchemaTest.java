package dev.sightline.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LogSchemaTest {
  private static final Path PAGE = Path.of("..", "docs", "log-schema.md");

  /** With {@code -Dupdate.docs=true} the page is written anew instead. */
  @Test
  void thePageSaysWhatTheCodeWrites() throws IOException {
    if (Boolean.getBoolean("update.docs")) {
      Files.writeString(PAGE, LogSchema.markdown());
    }
    assertThat(Files.readString(PAGE)).isEqualTo(LogSchema.markdown());
  }
}
