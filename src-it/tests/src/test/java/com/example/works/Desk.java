package com.example.works;

import dev.sightline.Operations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.concurrent.CompletionStage;

/** Calls what is observed. */
@Path("desk")
@ApplicationScoped
public class Desk {
  @Inject private Clerk clerk;
  @Inject private Warehouse warehouse;
  @Inject private Operations operations;

  @GET
  @Path("accept/{weight}")
  public String accept(@PathParam("weight") int weight) {
    return clerk.accept(weight, "4711-secret");
  }

  @GET
  @Path("store/{parcel}")
  public String store(@PathParam("parcel") String parcel) {
    return warehouse.store(parcel) + warehouse.find(parcel).orElse(" nowhere");
  }

  @GET
  @Path("fetch")
  public CompletionStage<String> fetch(@QueryParam("ms") long millis) {
    return warehouse.fetch(millis);
  }

  @GET
  @Path("count/{parcels}")
  public String count(@PathParam("parcels") int parcels) {
    return operations.observe("count_parcels", () -> "counted " + parcels, "parcels", parcels);
  }
}
