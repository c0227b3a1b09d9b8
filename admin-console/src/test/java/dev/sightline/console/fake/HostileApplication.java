package dev.sightline.console.fake;

import dev.sightline.event.Breadcrumb;
import dev.sightline.event.ErrorEvent;
import dev.sightline.event.ErrorKind;
import dev.sightline.event.EventContext;
import dev.sightline.event.ExceptionDetail;
import dev.sightline.event.Fields;
import dev.sightline.event.Level;
import dev.sightline.event.StackFrame;
import dev.sightline.manage.ApplicationDocument;
import dev.sightline.manage.ConfigurationDocument;
import dev.sightline.manage.ErrorGroup;
import dev.sightline.manage.ErrorGroupDetail;
import dev.sightline.manage.HealthDocument;
import dev.sightline.manage.OverviewDocument;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An application in which every text of every document is an attack. */
public final class HostileApplication {

  /** Each tries something else: HTML, attributes, EL, terminals, direction, line forging. */
  public static final List<String> PAYLOADS =
      List.of(
          "<script>document.title='owned'</script>",
          "\"><img src=x onerror=\"document.title='owned'\">",
          "' onmouseover='alert(1)",
          "</textarea></title></style><svg onload=alert(1)>",
          "#{1+1}${7*7}#{request.session.invalidate()}",
          "{{constructor.constructor('alert(1)')()}}",
          "javascript:alert(1)",
          "\u001b[2J\u001b[31mred\u001b]0;title\u0007",
          "user\u202Egnp.exe\u202C \u2066isolate\u2069",
          "line one\r\nline two\u2028line three\u0085line four",
          "nul\u0000 del\u007f c1\u009b bom\ufeff zero\u200bwidth soft\u00adhyphen",
          "lone \ud800 surrogate \udc00 private \ue000",
          "zalgo a\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308",
          "<!--#include virtual=\"/etc/passwd\"--> <![CDATA[x]]> &lt;b&gt; &#60;",
          "| a | b |\n```\n# heading\n[x](javascript:alert(1)) ![i](http://e.example/i.png)",
          "x".repeat(20_000));

  private static final String ALL = String.join(" \u2063 ", PAYLOADS.subList(0, 15));

  private HostileApplication() {}

  /** Every text is all payloads together. */
  public static FakeApplication at(long now) {
    return new FakeApplication(
        description(), overview(now), health(now), configuration(now), details(now));
  }

  private static ApplicationDocument description() {
    return new ApplicationDocument(
        "hostile <b>#{1+1}</b>\u202e",
        ALL,
        ALL,
        ALL,
        ALL,
        ALL,
        ALL,
        ALL,
        ALL,
        1,
        List.of(new ApplicationDocument.Integration(ALL, false, ALL)),
        1,
        1);
  }

  private static OverviewDocument overview(long now) {
    return new OverviewDocument(
        now,
        1,
        List.of(new OverviewDocument.Minute(now - now % 60_000, 9, 9, 1e12, Double.MAX_VALUE)),
        List.of(
            new OverviewDocument.Route(ALL, ALL, Long.MAX_VALUE, Long.MAX_VALUE, -1, 1, 1e300)));
  }

  private static HealthDocument health(long now) {
    return new HealthDocument(
        ALL,
        now,
        PAYLOADS.stream()
            .map(each -> new HealthDocument.Check(each, each, each, Map.of(each, each), 1, now))
            .toList());
  }

  private static ConfigurationDocument configuration(long now) {
    List<ConfigurationDocument.Entry> entries =
        PAYLOADS.stream()
            .map(
                each ->
                    new ConfigurationDocument.Entry(
                        each,
                        each,
                        false,
                        each,
                        1,
                        each,
                        true,
                        List.of(each),
                        List.of(new ConfigurationDocument.Shadowed(each, each, 1))))
            .toList();
    return new ConfigurationDocument(
        now,
        ALL,
        entries,
        List.of(new ConfigurationDocument.Source(ALL, 1, 1, ALL)),
        List.of(new ConfigurationDocument.Problem(ALL, ALL, ALL, ALL, ALL)));
  }

  private static List<ErrorGroupDetail> details(long now) {
    return Stream.concat(PAYLOADS.stream(), Stream.of(ALL)).map(each -> detail(each, now)).toList();
  }

  private static ErrorGroupDetail detail(String text, long now) {
    ErrorGroup group =
        new ErrorGroup(
            text, text, text, text, text, text, text, "open", true, -5, now, now, List.of(1L, -1L));
    ErrorGroupDetail.Share share = new ErrorGroupDetail.Share(text, -3);
    return new ErrorGroupDetail(
        group,
        text,
        text,
        Long.MAX_VALUE,
        -1,
        List.of(-1L, Long.MAX_VALUE),
        -1,
        -1,
        List.of(share),
        List.of(share),
        List.of(share),
        List.of(new ErrorGroupDetail.Entry(now, text, text, text, text)),
        List.of(event(text, now)));
  }

  private static ErrorEvent event(String text, long now) {
    Fields fields = Fields.of(text, text, "list", List.of(text, 1), "map", Map.of(text, text));
    return new ErrorEvent(
        text,
        now * 1000,
        Level.FATAL,
        ErrorKind.PROGRAMMER,
        text,
        exception(text, 3),
        text,
        true,
        new EventContext(text, text, text, text, text, text, text, text, text, text, fields),
        fields,
        List.of(new Breadcrumb(now * 1000, Level.INFO, text, text, fields)));
  }

  private static ExceptionDetail exception(String text, int depth) {
    List<StackFrame> frames =
        Stream.of(true, false, true)
            .map(inApp -> new StackFrame(text, text, text, 1, inApp))
            .collect(Collectors.toList());
    return new ExceptionDetail(
        text,
        text,
        text,
        frames,
        7,
        depth == 0 ? null : exception(text, depth - 1),
        depth == 0 ? List.of() : List.of(exception(text, 0)));
  }
}
