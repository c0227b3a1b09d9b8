package dev.sightline.manage;

import dev.sightline.event.Fields;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records to JSON and back, so that consoles with their own class loader, or on other nodes, read
 * the same documents. Component names become keys; null components are left out; unknown keys are
 * ignored; what is missing becomes null, zero, false or empty.
 */
public final class Documents {
  private Documents() {}

  /** The record as one JSON object. */
  public static String write(Record document) {
    return new DocumentWriter().object(document).toString();
  }

  /** The map as one JSON object, in its order; its values as in a record, null included. */
  public static String write(Map<String, ? extends @Nullable Object> document) {
    return String.valueOf(new DocumentWriter().value(document));
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException when the text is no such document
   */
  public static <T extends Record> T read(String json, Class<T> type) {
    try (JsonReader reader = JsonProviders.get().createReader(new StringReader(json))) {
      return type.cast(readRecord(reader.readObject(), type));
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("not a " + type.getSimpleName() + " document", e);
    }
  }

  private static Object readRecord(JsonObject json, Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] parameters = new Class<?>[components.length];
    @Nullable Object[] arguments = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      parameters[i] = components[i].getType();
      arguments[i] = read(json.get(components[i].getName()), components[i].getGenericType());
    }
    try {
      return type.getDeclaredConstructor(parameters).newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(type.getSimpleName(), e);
    }
  }

  private static @Nullable Object read(@Nullable JsonValue json, Type type) {
    if (json == null || json.getValueType() == JsonValue.ValueType.NULL) {
      return absent(type);
    }
    if (type instanceof ParameterizedType generic) {
      Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
      return generic.getRawType() == List.class ? readList(json, last) : readMap(json, last);
    }
    Class<?> target = (Class<?>) type;
    if (target == Fields.class) {
      return readFields(json.asJsonObject());
    } else if (target == boolean.class) {
      return json == JsonValue.TRUE;
    } else if (target == int.class) {
      return ((JsonNumber) json).intValue();
    } else if (target == long.class || target == Long.class) {
      return ((JsonNumber) json).longValue();
    } else if (target == double.class) {
      return ((JsonNumber) json).doubleValue();
    } else if (target.isEnum()) {
      return enumConstant(target, ((JsonString) json).getString());
    } else if (target.isRecord()) {
      return readRecord(json.asJsonObject(), target);
    }
    return plain(json) instanceof String text ? text : json.toString();
  }

  private static @Nullable Object absent(Type type) {
    if (type instanceof ParameterizedType generic) {
      return generic.getRawType() == List.class ? List.of() : Map.of();
    } else if (type == Fields.class) {
      return Fields.empty();
    } else if (type == boolean.class) {
      return false;
    } else if (type == int.class) {
      return 0;
    } else if (type == long.class || type == Long.class) {
      return 0L;
    } else if (type == double.class) {
      return 0.0;
    }
    return null;
  }

  private static Object enumConstant(Class<?> type, String name) {
    for (Object constant : type.getEnumConstants()) {
      if (constant.toString().equals(name)) {
        return constant;
      }
    }
    throw new IllegalArgumentException(type.getSimpleName() + " has no constant of that name");
  }

  private static List<@Nullable Object> readList(JsonValue json, Type item) {
    List<@Nullable Object> items = new ArrayList<>();
    for (JsonValue each : (JsonArray) json) {
      items.add(read(each, item));
    }
    return items;
  }

  private static Map<String, @Nullable Object> readMap(JsonValue json, Type item) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    json.asJsonObject().forEach((key, each) -> map.put(key, read(each, item)));
    return map;
  }

  private static Fields readFields(JsonObject json) {
    Fields fields = Fields.empty();
    for (Map.Entry<String, JsonValue> each : json.entrySet()) {
      fields = fields.with(each.getKey(), plain(each.getValue()));
    }
    return fields;
  }

  private static @Nullable Object plain(JsonValue json) {
    return switch (json.getValueType()) {
      case NULL -> null;
      case TRUE -> true;
      case FALSE -> false;
      case STRING -> ((JsonString) json).getString();
      case NUMBER ->
          ((JsonNumber) json).isIntegral()
              ? (Object) ((JsonNumber) json).longValue()
              : (Object) ((JsonNumber) json).doubleValue();
      case ARRAY -> json.asJsonArray().stream().map(Documents::plain).toList();
      case OBJECT -> {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        json.asJsonObject().forEach((key, each) -> map.put(key, plain(each)));
        yield map;
      }
    };
  }
}
