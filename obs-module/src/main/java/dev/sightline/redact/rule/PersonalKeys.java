package dev.sightline.redact.rule;

import java.util.Set;
import java.util.TreeSet;

/** Names of personal data, which is redacted on request only. */
final class PersonalKeys {
  private static final Set<String> WORDS =
      KeyWords.words(
          "email mail emailaddress phone phonenumber telephone mobile msisdn ssn birthday birthdate"
              + " dob surname lastname firstname fullname street iban passport socialsecurity"
              + " nationalid taxid ip ipaddress clientip zip zipcode postcode postalcode username"
              + " geolocation latitude longitude sin nino");
  private static final Set<String> COMPOUNDS =
      KeyWords.words(
          "first-name last-name full-name middle-name given-name family-name birth-date"
              + " of-birth phone-number mobile-number tax-id national-id passport-number"
              + " social-security security-number street-address home-address postal-code zip-code"
              + " postal-address ip-address email-address billing-address shipping-address"
              + " bank-account account-holder drivers-license driver-license client-ip remote-addr"
              + " remote-ip user-name");

  private PersonalKeys() {}

  /** Words that such names end with. */
  static Set<String> words() {
    Set<String> words = new TreeSet<>(WORDS);
    COMPOUNDS.forEach(compound -> words.add(compound.substring(compound.indexOf('-') + 1)));
    return words;
  }

  static boolean matches(String before, String token) {
    return WORDS.contains(token) || COMPOUNDS.contains(before + "-" + token);
  }
}
