package dev.sightline.log.line;

class GelfFormatTest extends JsonFormatContract {
  GelfFormatTest() {
    super("gelf");
  }
}
