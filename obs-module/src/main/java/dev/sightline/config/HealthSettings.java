package dev.sightline.config;

import dev.sightline.DataSize;
import dev.sightline.Setting;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What readiness depends on. */
public record HealthSettings(
    @Setting(value = "", description = "JNDI names of data sources that must answer.")
        List<String> dataSources,
    @Setting(description = "Addresses that must answer with a status below 500.")
        Map<String, URI> http,
    @Setting(description = "JNDI names of JMS connection factories that must connect.")
        Map<String, String> broker,
    @Setting(value = "10MB", description = "Free disk space needed; 0 switches the check off.")
        DataSize diskMinFree,
    @Setting(value = "2s", description = "How long one check may take.", min = "10ms", max = "1m")
        Duration timeout,
    @Setting(
            description =
                "Not ready while an application of this server is refused for its configuration;"
                    + " by default where the module is on.")
        Optional<Boolean> refusedApplications) {}
