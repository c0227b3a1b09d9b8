package dev.sightline.config;

import dev.sightline.Setting;
import java.util.Optional;

/** What is read from and written to traces. */
public record TraceSettings(
    @Setting(
            description =
                "Whether trace and span IDs are read and errors written to spans; by default"
                    + " where the server has OpenTelemetry and it is not switched off.")
        Optional<Boolean> enabled,
    @Setting(
            value = "false",
            description = "Whether SQL statements carry the trace context as a comment.")
        boolean sqlComments) {}
