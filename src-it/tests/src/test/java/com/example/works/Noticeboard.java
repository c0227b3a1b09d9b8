package com.example.works;

import dev.sightline.EffectiveSettings;
import dev.sightline.event.EffectiveSetting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** Tells where a setting comes from. */
@Path("settings")
@ApplicationScoped
public class Noticeboard {
  @Inject private EffectiveSettings settings;

  /** Value and source of one, or {@code none}. */
  @GET
  @Produces(MediaType.TEXT_PLAIN)
  public String of(@QueryParam("name") String name) {
    return settings.find(name).map(Noticeboard::text).orElse("none");
  }

  private static String text(EffectiveSetting setting) {
    return setting.value() + " of " + setting.ordinal();
  }
}
