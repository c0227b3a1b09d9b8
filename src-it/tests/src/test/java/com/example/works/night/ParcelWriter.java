package com.example.works.night;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import java.util.List;
import java.util.logging.Logger;

/** Stores them, so many at a time. */
@Named
@Dependent
public class ParcelWriter extends AbstractItemWriter {
  private static final Logger LOG = Logger.getLogger(ParcelWriter.class.getName());

  @Override
  public void writeItems(List<Object> parcels) {
    LOG.info("storing " + parcels.size());
  }
}
