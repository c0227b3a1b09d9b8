package dev.sightline.manage;

import dev.sightline.event.Fields;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records to JSON. The provider is looked up once a document: that costs more than all the rest.
 */
final class DocumentWriter {
  private final JsonProvider json = JsonProviders.get();

  JsonObject object(Record document) {
    JsonObjectBuilder builder = json.createObjectBuilder();
    for (RecordComponent component : document.getClass().getRecordComponents()) {
      Object value = valueOf(component, document);
      if (value != null) {
        builder.add(component.getName(), value(value));
      }
    }
    return builder.build();
  }

  private static @Nullable Object valueOf(RecordComponent component, Record document) {
    try {
      return component.getAccessor().invoke(document);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalArgumentException("component " + component.getName(), e);
    }
  }

  JsonValue value(@Nullable Object value) {
    if (value == null) {
      return JsonValue.NULL;
    } else if (value instanceof Record document) {
      return object(document);
    } else if (value instanceof Fields fields) {
      JsonObjectBuilder builder = json.createObjectBuilder();
      fields.forEach((key, each) -> builder.add(key, value(each)));
      return builder.build();
    } else if (value instanceof Map<?, ?> map) {
      JsonObjectBuilder builder = json.createObjectBuilder();
      map.forEach((key, each) -> builder.add(String.valueOf(key), value(each)));
      return builder.build();
    } else if (value instanceof Iterable<?> items) {
      JsonArrayBuilder builder = json.createArrayBuilder();
      items.forEach(each -> builder.add(value(each)));
      return builder.build();
    } else if (value instanceof Boolean flag) {
      return flag ? JsonValue.TRUE : JsonValue.FALSE;
    }
    return value instanceof Number number ? number(number) : json.createValue(value.toString());
  }

  private JsonValue number(Number number) {
    if (number instanceof Double || number instanceof Float) {
      double decimal = number.doubleValue();
      return Double.isFinite(decimal)
          ? json.createValue(decimal)
          : json.createValue(number.toString());
    }
    return json.createValue(number.longValue());
  }
}
