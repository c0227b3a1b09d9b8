package dev.sightline;

/** Implemented by a {@link Settings} record with rules that concern more than one component. */
public interface CheckedSettings {

  /** Reports what is wrong; called once, after all components were read without error. */
  void check(Findings findings);

  /** Where rules report. */
  interface Findings {
    /** The environment the application runs in. */
    Environment environment();

    /**
     * The application must not start.
     *
     * @param component name of the record component
     * @param rule what the rule asks for, without the value
     */
    void error(String component, String rule);

    /** The application starts, the report tells. */
    void warning(String component, String rule);
  }
}
