package com.example.works.night;

import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Properties;

/** Begins jobs, and tells how they are. */
@Path("nights")
@ApplicationScoped
public class Nights {
  @GET
  @Path("begin/{job}")
  public long begin(@PathParam("job") String job) {
    return BatchRuntime.getJobOperator().start(job, new Properties());
  }

  @GET
  @Path("{execution}")
  public String status(@PathParam("execution") long execution) {
    return BatchRuntime.getJobOperator().getJobExecution(execution).getBatchStatus().name();
  }
}
