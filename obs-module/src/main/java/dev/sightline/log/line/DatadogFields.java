package dev.sightline.log.line;

import dev.sightline.event.EventContext;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The fields by which Datadog connects lines and traces: IDs as unsigned 64-bit decimals. */
final class DatadogFields {
  private static final int MAX_BYTES = 128;

  private final byte[] constants;

  DatadogFields(LineIdentity identity) {
    LineBuffer out = new LineBuffer();
    put(out, "dd.service", identity.service());
    put(out, "dd.env", identity.environment());
    put(out, "dd.version", identity.version());
    constants = Arrays.copyOf(out.bytes, out.length);
  }

  void put(LineBuffer out, EventContext context) {
    put(out, "dd.trace_id", decimal(context.traceId()));
    put(out, "dd.span_id", decimal(context.spanId()));
    out.put(constants);
  }

  private static void put(LineBuffer out, String key, @Nullable String value) {
    if (value != null) {
      out.putAscii(",\"" + key + "\":");
      out.putQuoted(value, MAX_BYTES);
    }
  }

  /** The low 64 bits of a hexadecimal ID; null when it is none. */
  static @Nullable String decimal(@Nullable String hex) {
    if (hex == null || hex.isEmpty()) {
      return null;
    }
    try {
      String low = hex.substring(Math.max(0, hex.length() - 16));
      return Long.toUnsignedString(Long.parseUnsignedLong(low, 16));
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
