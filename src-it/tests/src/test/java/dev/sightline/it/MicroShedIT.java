package dev.sightline.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sightline.it.server.WithLiberty;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.microshed.testing.jaxrs.RESTClient;
import org.microshed.testing.jupiter.MicroShedTest;

/** The shop through a typed client: the module changes nothing of what an application answers. */
@ExtendWith(WithLiberty.class)
@MicroShedTest
public class MicroShedIT {

  @RESTClient public static Orders orders;

  @Path("/api/orders")
  @Produces(MediaType.APPLICATION_JSON)
  @Consumes(MediaType.APPLICATION_JSON)
  public interface Orders {
    @GET
    JsonArray latest();

    @GET
    @Path("{id}")
    JsonObject one(@PathParam("id") long id);

    @POST
    Response place(String order);
  }

  @Test
  void anOrderThatIsPlacedIsThere() {
    try (Response placed = orders.place(OnServer.order("beans-1kg", "4111111111111111", "p"))) {
      assertThat(placed.getStatus()).isEqualTo(201);
      assertThat(placed.getHeaderString("X-Correlation-ID")).isNotBlank();
      String location = placed.getLocation().getPath();
      long id = Long.parseLong(location.substring(location.lastIndexOf('/') + 1));

      assertThat(orders.one(id).getString("item")).isEqualTo("beans-1kg");
      assertThat(orders.latest()).isNotEmpty();
    }
  }

  @Test
  void anOrderThatIsNotThereIsNotFound() {
    assertThatThrownBy(() -> orders.one(987_654_321)).isInstanceOf(NotFoundException.class);
  }
}
