package dev.sightline.config;

import dev.sightline.DataSize;
import dev.sightline.Setting;

/** What is kept in memory of what happened last. */
public record RecentSettings(
    @Setting(
            value = "4MB",
            description =
                "Memory for the latest records, redacted, which the console shows by correlation,"
                    + " request, flow or trace ID; 0 keeps none.",
            max = "256MB")
        DataSize maxSize) {}
