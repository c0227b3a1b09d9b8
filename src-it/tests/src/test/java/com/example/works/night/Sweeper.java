package com.example.works.night;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.logging.Logger;

/** A step in one go. */
@Named
@Dependent
public class Sweeper extends AbstractBatchlet {
  private static final Logger LOG = Logger.getLogger(Sweeper.class.getName());

  @Inject private JobContext job;

  @Override
  public String process() {
    LOG.info("sweeping");
    if (job.getJobName().equals("spoiled")) {
      throw new IllegalStateException("the broom broke");
    }
    return "swept";
  }
}
