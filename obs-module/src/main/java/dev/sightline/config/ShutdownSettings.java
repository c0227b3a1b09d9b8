package dev.sightline.config;

import dev.sightline.Setting;
import java.time.Duration;

/** How the application goes down. */
public record ShutdownSettings(
    @Setting(
            value = "0s",
            description = "How long readiness is down before anything is stopped.",
            max = "5m")
        Duration delay,
    @Setting(
            value = "10s",
            description = "How long work in flight and waiting records may take.",
            max = "10m")
        Duration deadline) {}
