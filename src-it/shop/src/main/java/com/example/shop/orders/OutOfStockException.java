package com.example.shop.orders;

/** The catalogue lists it, the shelf is empty. */
public class OutOfStockException extends RuntimeException {
  private final String item;

  OutOfStockException(String item) {
    super("out of stock: " + item);
    this.item = item;
  }

  public String item() {
    return item;
  }
}
