package dev.sightline.console.checklist;

/**
 * One item of the checklist, answered. Texts may hold what the application said.
 *
 * @param id stable, such as {@code errors.durable}
 * @param topic what it is about, such as {@code Errors}
 * @param title what is to be so, as a sentence
 * @param state whether it is
 * @param why the evidence: the value or number seen, or why nothing was
 * @param fix what to do; empty where nothing is to be done
 * @param setting the setting that does it, such as {@code sightline.log.format=json}; may be empty
 * @param page the console's page that shows the evidence, such as {@code pipeline}
 * @param search what to look for on that page; empty for everything
 * @param anchor the part of that page; empty for its beginning
 */
public record Item(
    String id,
    String topic,
    String title,
    ItemState state,
    String why,
    String fix,
    String setting,
    String page,
    String search,
    String anchor) {}
