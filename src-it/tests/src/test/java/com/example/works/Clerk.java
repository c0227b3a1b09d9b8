package com.example.works;

import dev.sightline.Captured;
import dev.sightline.Observed;
import dev.sightline.Sensitive;
import jakarta.ejb.Stateless;

/** An enterprise bean, observed. */
@Stateless
public class Clerk {
  @Observed("accept_parcel")
  public String accept(@Captured("weight") int weight, @Captured("pin") @Sensitive String pin) {
    return weight > 100 ? refuse(weight) : "accepted";
  }

  private static String refuse(int weight) {
    throw new IllegalArgumentException("too heavy: " + weight);
  }
}
