package dev.sightline.log.line;

class EcsFormatTest extends JsonFormatContract {
  EcsFormatTest() {
    super("ecs");
  }
}
