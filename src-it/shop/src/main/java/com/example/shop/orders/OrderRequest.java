package com.example.shop.orders;

import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What a customer sends. A class with setters, so that every JSON binding can fill it. */
public class OrderRequest {
  @NotBlank
  @Size(max = 100)
  private String item;

  @Min(1)
  @Max(1000)
  private int quantity = 1;

  @NotBlank
  @Size(min = 8, max = 64)
  @JsonbProperty("card_number")
  private String cardNumber;

  @Size(max = 200)
  private String password;

  @Email
  @Size(max = 320)
  private String email;

  public String getItem() {
    return item;
  }

  public void setItem(String item) {
    this.item = item;
  }

  public int getQuantity() {
    return quantity;
  }

  public void setQuantity(int quantity) {
    this.quantity = quantity;
  }

  public String getCardNumber() {
    return cardNumber;
  }

  public void setCardNumber(String cardNumber) {
    this.cardNumber = cardNumber;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  /** As careless as such methods are: it prints everything. */
  @Override
  public String toString() {
    return "OrderRequest{item=%s, quantity=%d, card_number=%s, password=%s, email=%s}"
        .formatted(item, quantity, cardNumber, password, email);
  }
}
