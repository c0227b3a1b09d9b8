package dev.sightline.config.source;

import dev.sightline.manage.JsonProviders;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The documents of Vault's HTTP API. */
final class VaultJson {
  private VaultJson() {}

  static String login(String role, String identity) {
    return JsonProviders.get()
        .createObjectBuilder()
        .add("role", role)
        .add("jwt", identity)
        .build()
        .toString();
  }

  static String clientToken(String body) throws SourceException {
    JsonValue auth = object(body).get("auth");
    if (auth instanceof JsonObject known && known.get("client_token") instanceof JsonString token) {
      return token.getString();
    }
    throw new SourceException("gave no token for the login");
  }

  /**
   * The values of a secret. Objects inside give names with dots, arrays a list. A secret of version
   * 1 of the engine is understood too.
   */
  static Map<String, String> secret(String body) throws SourceException {
    if (!(object(body).get("data") instanceof JsonObject data)) {
      throw new SourceException("answered without data");
    }
    boolean versioned = data.containsKey("metadata") && data.containsKey("data");
    Map<String, String> values = new LinkedHashMap<>();
    JsonValue content = versioned ? data.get("data") : data;
    if (content instanceof JsonObject known) {
      flatten(known, "", values);
    }
    return values;
  }

  private static JsonObject object(String body) throws SourceException {
    try (JsonReader reader = JsonProviders.get().createReader(new StringReader(body))) {
      return reader.readObject();
    } catch (JsonException | IllegalStateException e) {
      throw new SourceException("answered with something that is no JSON object");
    }
  }

  private static void flatten(JsonObject object, String prefix, Map<String, String> values) {
    object.forEach(
        (name, value) -> {
          if (value instanceof JsonObject inner) {
            flatten(inner, prefix + name + ".", values);
          } else if (value.getValueType() != JsonValue.ValueType.NULL) {
            values.put(prefix + name, text(value));
          }
        });
  }

  private static String text(JsonValue value) {
    if (value instanceof JsonString string) {
      return string.getString();
    } else if (value instanceof JsonArray array) {
      return array.stream().map(VaultJson::item).collect(Collectors.joining(","));
    }
    return value.toString();
  }

  private static String item(JsonValue value) {
    return text(value).replace("\\", "\\\\").replace(",", "\\,");
  }
}
