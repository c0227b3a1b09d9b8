package dev.sightline.benchmarks;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What teams write by hand: 25 patterns for kinds of secrets that the redactor's rules also find.
 */
final class RegexPatterns {
  private static final List<String> ALL =
      List.of(
          "(?i)(?:password|passwd|pwd|passphrase)[\"']?\\s*[:=]\\s*[\"']?[^\\s\"',;&]+",
          "(?i)(?:api[_-]?key|secret|token|client[_-]?secret)[\"']?\\s*[:=]\\s*[\"']?[^\\s\"',;&]+",
          "(?i)authorization[\"']?\\s*[:=]\\s*[\"']?\\S+(?:\\s+\\S+)?",
          "(?i)\\bbearer\\s+[A-Za-z0-9._~+/=-]{8,}",
          "(?i)\\bbasic\\s+[A-Za-z0-9+/=]{8,}",
          "\\beyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]*",
          "\\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}\\b",
          "\\bAIza[A-Za-z0-9_-]{35}",
          "\\bgh[pousr]_[A-Za-z0-9]{36,}",
          "\\bgithub_pat_[A-Za-z0-9_]{22,}",
          "\\bglpat-[A-Za-z0-9_-]{20,}",
          "\\bxox[abeoprs]-[A-Za-z0-9-]{10,}",
          "\\b[sr]k_(?:live|test)_[A-Za-z0-9]{10,}",
          "\\bsk-(?:proj-|ant-)?[A-Za-z0-9_-]{20,}",
          "\\bnpm_[A-Za-z0-9]{36}",
          "\\bSG\\.[A-Za-z0-9_-]{16,}\\.[A-Za-z0-9_-]{16,}",
          "\\bhvs\\.[A-Za-z0-9_-]{24,}",
          "\\bdop_v1_[a-f0-9]{64}",
          "-----BEGIN [A-Z ]*PRIVATE KEY-----[\\s\\S]*?-----END [A-Z ]*PRIVATE KEY-----",
          "[a-z][a-z0-9+.-]*://[^\\s:/@]+:[^\\s/@]+@",
          "(?i);jsessionid=[A-Za-z0-9.!-]+",
          "(?i)\\b(?:set-)?cookie:\\s*[^\\r\\n]+",
          "[?&](?:sig|signature|access_token|X-Amz-Signature)=[^&\\s]+",
          "\\b(?:4\\d{3}|5[1-5]\\d{2}|3[47]\\d{2}|6011)[ -]?\\d{4,6}[ -]?\\d{4,5}[ -]?\\d{0,4}\\b",
          "\\b[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\\b");

  private RegexPatterns() {}

  static List<Pattern> java() {
    return ALL.stream().map(Pattern::compile).toList();
  }

  static Pattern union() {
    return Pattern.compile(joined());
  }

  static com.google.re2j.Pattern re2() {
    return com.google.re2j.Pattern.compile(joined());
  }

  private static String joined() {
    return "(?:" + String.join(")|(?:", ALL) + ")";
  }
}
