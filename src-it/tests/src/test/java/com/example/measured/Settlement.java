package com.example.measured;

import dev.sightline.Observed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.logging.Logger;

/** Runs on a managed executor. */
@ApplicationScoped
public class Settlement {
  private static final Logger LOG = Logger.getLogger(Settlement.class.getName());

  @Observed("settle")
  public String settle() {
    LOG.info("settling");
    return "settled";
  }
}
