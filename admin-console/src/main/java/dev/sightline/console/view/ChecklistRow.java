package dev.sightline.console.view;

import dev.sightline.console.checklist.Item;
import java.util.Locale;

/**
 * One item of the checklist.
 *
 * @param id stable, such as {@code errors.durable}
 * @param tone shape and colour of its state
 * @param title what is to be so
 * @param why the evidence
 * @param fix what to do; may be empty
 * @param setting what to set; may be empty
 * @param settingHref the row of that setting among all keys; empty without a setting
 * @param href the page that shows the evidence
 * @param page name of that page
 */
public record ChecklistRow(
    String id,
    String tone,
    String title,
    String why,
    String fix,
    String setting,
    String settingHref,
    String href,
    String page) {

  static ChecklistRow of(String app, Item item) {
    String key = item.setting().replaceFirst("[<=].*", "");
    Link place = Link.to(item.page()).with("app", app).with("q", item.search());
    return new ChecklistRow(
        item.id(),
        ChecklistView.state(item.state()).tone(),
        Visible.text(item.title()),
        Visible.text(item.why()),
        Visible.text(item.fix()),
        Visible.text(item.setting()),
        key.isEmpty() ? "" : Link.to("configuration").with("app", app).with("q", key).toString(),
        place + (item.anchor().isEmpty() ? "" : "#" + item.anchor()),
        item.page().substring(0, 1).toUpperCase(Locale.ROOT) + item.page().substring(1));
  }
}
