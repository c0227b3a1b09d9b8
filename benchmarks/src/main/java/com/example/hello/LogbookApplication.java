package com.example.hello;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.zalando.logbook.Logbook;
import org.zalando.logbook.core.DefaultHttpLogWriter;
import org.zalando.logbook.core.DefaultSink;
import org.zalando.logbook.jaxrs.LogbookServerFilter;
import org.zalando.logbook.json.JsonHttpLogFormatter;

/**
 * The same with Logbook writing JSON. It lists its parts: where a server looks for them by itself,
 * RESTEasy stumbles over Logbook's filter, which has no constructor without arguments.
 */
@ApplicationPath("/api")
public class LogbookApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(HelloResource.class);
  }

  @Override
  public Set<Object> getSingletons() {
    Logbook logbook =
        Logbook.builder()
            .sink(new DefaultSink(new JsonHttpLogFormatter(), new DefaultHttpLogWriter()))
            .build();
    return Set.of(new LogbookServerFilter(logbook));
  }
}
