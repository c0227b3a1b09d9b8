package dev.sightline.config.processor;

import dev.sightline.Settings;
import dev.sightline.config.reference.IdeMetadata;
import dev.sightline.config.reference.JsonSchema;
import dev.sightline.config.reference.ReferencePage;
import dev.sightline.config.reference.SettingDoc;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.StandardLocation;

/**
 * Looks at the records with {@link Settings} that are compiled and writes, beside the compiled
 * classes, what IDEs, tools and people want to know of them. Touches nothing else, claims no
 * annotation and never fails a build: what it cannot do is a note. {@code -Asightline.settings=off}
 * switches it off.
 */
@SupportedAnnotationTypes("dev.sightline.Settings")
@SupportedOptions(SettingsProcessor.OPTION)
public final class SettingsProcessor extends AbstractProcessor {
  static final String OPTION = "sightline.settings";
  static final String FOLDER = "META-INF/sightline/";

  private final Map<String, TypeElement> found = new TreeMap<>();

  /** For the compiler. */
  public SettingsProcessor() {}

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if ("off".equals(processingEnv.getOptions().get(OPTION))) {
      return false;
    }
    for (Element each : round.getElementsAnnotatedWith(Settings.class)) {
      if (each.getKind() == ElementKind.RECORD && each instanceof TypeElement type) {
        found.put(type.getQualifiedName().toString(), type);
      }
    }
    if (round.processingOver() && !found.isEmpty()) {
      try {
        write();
      } catch (RuntimeException e) {
        note("settings are not described: " + e);
      }
    }
    return false;
  }

  private void write() {
    Map<String, String> groups = new TreeMap<>();
    List<SettingDoc> all = new ArrayList<>();
    StringBuilder page = new StringBuilder("# Settings\n\nGenerated from the code.\n");
    DeclaredSettings declared = new DeclaredSettings(processingEnv);
    for (TypeElement type : found.values()) {
      String prefix = type.getAnnotation(Settings.class).prefix();
      List<SettingDoc> settings = declared.of(type, prefix);
      groups.put(prefix, type.getQualifiedName().toString());
      all.addAll(settings);
      page.append(ReferencePage.tables(settings, prefix).replace("## ", "## " + prefix + " "));
    }
    write(IdeMetadata.FILE, IdeMetadata.json(groups, all));
    write(FOLDER + "settings.schema.json", JsonSchema.json("Settings", all));
    write(FOLDER + "settings.env.example", ReferencePage.dotenv(all));
    write(FOLDER + "settings.md", page.toString());
  }

  private void write(String file, String content) {
    try (Writer out =
        processingEnv
            .getFiler()
            .createResource(
                StandardLocation.CLASS_OUTPUT, "", file, found.values().toArray(TypeElement[]::new))
            .openWriter()) {
      out.write(content);
    } catch (IOException e) {
      // another processor writes a file of that name, or the place is not writable
      note(file + " is not written: " + e.getMessage());
    }
  }

  private void note(String text) {
    processingEnv.getMessager().printMessage(Diagnostic.Kind.NOTE, "Sightline: " + text);
  }
}
