package dev.sightline.console.page;

import dev.sightline.console.security.Permission;
import dev.sightline.console.source.ApplicationSource;
import dev.sightline.console.source.Reading;
import dev.sightline.console.view.ExportView;
import dev.sightline.console.view.PipelineView;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How what one application records gets to where it goes. */
@Named
@RequestScoped
public class PipelinePage {
  @Inject Frame frame;

  private Reading<PipelineView> view = new Reading.Unreachable<>("");
  private List<ExportView> exports = List.of();

  @PostConstruct
  void load() {
    frame.require(Permission.SEE_PIPELINE);
    view = frame.read(ApplicationSource::pipeline).map(PipelineView::of);
    String group = getGroup();
    if (!group.isEmpty()) {
      exports =
          frame
              .read((source, app) -> source.errorExport(app, group))
              .map(ExportView::of)
              .value()
              .orElse(List.of());
    }
  }

  /** How it is doing; null when the application does not answer. */
  public @Nullable PipelineView getView() {
    return view.value().orElse(null);
  }

  /** What would be published of the group asked for; empty when there is none. */
  public List<ExportView> getExports() {
    return exports;
  }

  /** Fingerprint of the group to preview; may be empty. */
  public String getGroup() {
    return frame.parameters().text("group");
  }

  public String getReason() {
    return view.reason();
  }
}
