package com.example.shop.orders;

import jakarta.json.bind.annotation.JsonbProperty;
import java.math.BigDecimal;

/**
 * A placed order, as customers see it.
 *
 * @param total in euros
 * @param card the last four digits, the rest starred
 * @param placedAt RFC 3339, UTC
 */
public record Order(
    long id,
    String item,
    int quantity,
    BigDecimal total,
    String card,
    @JsonbProperty("placed_at") String placedAt) {}
