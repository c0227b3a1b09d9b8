package com.example.works;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import java.util.logging.Logger;

/** What the server runs by the clock. */
@Singleton
public class Timetable {
  private static final Logger LOG = Logger.getLogger(Timetable.class.getName());

  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  void leave() {
    LOG.info("leaving on time");
  }

  @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
  void breakDown() {
    throw new IllegalStateException("broke down");
  }
}
