package dev.sightline.log.line;

class LogstashFormatTest extends JsonFormatContract {
  LogstashFormatTest() {
    super("logstash");
  }
}
