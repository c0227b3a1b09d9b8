package com.example.works.night;

import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;

/** Seven parcels. */
@Named
@Dependent
public class ParcelReader extends AbstractItemReader {
  private int read;

  @Override
  public Object readItem() {
    return read < 7 ? "parcel " + ++read : null;
  }
}
