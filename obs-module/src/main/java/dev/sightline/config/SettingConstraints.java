package dev.sightline.config;

import java.util.List;

/** Constraints declared with another API, such as Jakarta Validation. */
public interface SettingConstraints {
  /** None at all. */
  SettingConstraints NONE =
      new SettingConstraints() {
        @Override
        public List<String> ofComponent(
            Class<? extends Record> type, String component, Object value) {
          return List.of();
        }

        @Override
        public List<String> ofRecord(Record settings) {
          return List.of();
        }
      };

  /** Rules that the value of one component breaks; never holds the value. */
  List<String> ofComponent(Class<? extends Record> type, String component, Object value);

  /** Rules that the record as a whole breaks, those of its components left out. */
  List<String> ofRecord(Record settings);
}
