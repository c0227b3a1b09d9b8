package dev.sightline.config.processor;

import dev.sightline.Secret;
import dev.sightline.Sensitive;
import dev.sightline.Setting;
import dev.sightline.config.reference.SettingDoc;
import dev.sightline.config.text.SettingNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** What a record in source form declares, by the rules that are kept when it is read. */
final class DeclaredSettings {
  private static final int DEEPEST = 16;

  private final ProcessingEnvironment environment;

  DeclaredSettings(ProcessingEnvironment environment) {
    this.environment = environment;
  }

  List<SettingDoc> of(TypeElement type, String prefix) {
    List<SettingDoc> settings = new ArrayList<>();
    collect(type, prefix, true, 0, settings);
    return settings;
  }

  /**
   * @param needed whether the record is needed, so that what has no default in it is required
   */
  private void collect(
      TypeElement type, String prefix, boolean needed, int depth, List<SettingDoc> settings) {
    if (depth > DEEPEST) {
      return; // without end; refused when it is read
    }
    ParameterComments comments =
        ParameterComments.of(environment.getElementUtils().getDocComment(type));
    for (RecordComponentElement component : type.getRecordComponents()) {
      Setting setting = component.getAnnotation(Setting.class);
      String own = component.getSimpleName().toString();
      String name =
          prefix
              + "."
              + (setting == null || setting.name().isEmpty()
                  ? SettingNames.kebab(own)
                  : setting.name());
      TypeMirror declared = component.asType();
      boolean optional = is(declared, "java.util.Optional");
      TypeMirror inner = optional ? argument(declared) : declared;
      if (is(inner, "java.util.Map")) {
        String entry = name + ".<" + (setting == null ? "name" : setting.key()) + ">";
        TypeMirror value = argument(inner);
        TypeElement group = group(value);
        if (group != null) {
          collect(group, entry, false, depth + 1, settings);
        } else {
          settings.add(doc(component, entry, value, SettingDoc.Many.ENTRIES, true, comments));
        }
        continue;
      }
      TypeElement group = group(inner);
      if (group != null) {
        collect(group, name, needed && !optional, depth + 1, settings);
      } else {
        boolean list = is(inner, "java.util.List") || is(inner, "java.util.Set");
        TypeElement item = is(inner, "java.util.List") ? group(argument(inner)) : null;
        if (item != null) {
          collect(item, name + "[<index>]", false, depth + 1, settings);
          continue;
        }
        settings.add(
            doc(
                component,
                name,
                inner,
                list ? SettingDoc.Many.LIST : SettingDoc.Many.ONE,
                optional || list || !needed,
                comments));
      }
    }
  }

  private SettingDoc doc(
      RecordComponentElement component,
      String name,
      TypeMirror type,
      SettingDoc.Many many,
      boolean optional,
      ParameterComments comments) {
    Setting setting = component.getAnnotation(Setting.class);
    boolean list = is(type, "java.util.List") || is(type, "java.util.Set");
    TypeMirror one = list ? argument(type) : type;
    String standard =
        setting == null || setting.value().equals(Setting.NONE) ? null : setting.value();
    String said = setting == null ? "" : setting.description();
    List<String> rules = new ArrayList<>(DeclaredRules.of(setting));
    rules.addAll(DeclaredRules.of(component.getAccessor()));
    return new SettingDoc(
        name,
        many,
        erased(one),
        constants(one),
        !optional && standard == null,
        standard,
        said.isEmpty() ? comments.text(component.getSimpleName().toString()) : said,
        erased(one).equals(Secret.class.getName())
            || component.getAnnotation(Sensitive.class) != null
            || (setting != null && setting.secret()),
        rules,
        setting == null
            ? new SettingDoc.Limits("", "", "")
            : new SettingDoc.Limits(setting.min(), setting.max(), setting.pattern()),
        setting == null ? List.of() : Arrays.asList(setting.fallback()));
  }

  private List<String> constants(TypeMirror type) {
    Element element = environment.getTypeUtils().asElement(type);
    if (element == null || element.getKind() != ElementKind.ENUM) {
      return List.of();
    }
    return element.getEnclosedElements().stream()
        .filter(each -> each.getKind() == ElementKind.ENUM_CONSTANT)
        .map(each -> each.getSimpleName().toString().toLowerCase(Locale.ROOT).replace('_', '-'))
        .toList();
  }

  private boolean is(TypeMirror type, String name) {
    return type.getKind() == TypeKind.DECLARED && erased(type).equals(name);
  }

  /** Qualified name without type arguments and type annotations. */
  private String erased(TypeMirror type) {
    Element element = environment.getTypeUtils().asElement(type);
    return element instanceof TypeElement declared
        ? declared.getQualifiedName().toString()
        : type.getKind().isPrimitive()
            ? type.getKind().name().toLowerCase(Locale.ROOT)
            : environment.getTypeUtils().erasure(type).toString();
  }

  /** The last type argument; where there is none, the type itself. */
  private static TypeMirror argument(TypeMirror type) {
    List<? extends TypeMirror> arguments = ((DeclaredType) type).getTypeArguments();
    return arguments.isEmpty() ? type : arguments.get(arguments.size() - 1);
  }

  /** The record whose components are settings of their own, or null. */
  private @Nullable TypeElement group(TypeMirror type) {
    Element element = environment.getTypeUtils().asElement(type);
    boolean record = element != null && element.getKind() == ElementKind.RECORD;
    if (record && element instanceof TypeElement group) {
      return element.getEnclosedElements().stream().anyMatch(this::reads) ? null : group;
    }
    return null;
  }

  /** Whether this is a method by which a type says how it is read. */
  private boolean reads(Element element) {
    return element instanceof ExecutableElement method
        && method.getKind() == ElementKind.METHOD
        && method.getModifiers().containsAll(List.of(Modifier.STATIC, Modifier.PUBLIC))
        && List.of("of", "valueOf", "fromString", "parse")
            .contains(method.getSimpleName().toString())
        && method.getParameters().size() == 1
        && List.of("java.lang.String", "java.lang.CharSequence")
            .contains(erased(method.getParameters().get(0).asType()))
        && method.getEnclosingElement() instanceof TypeElement owner
        && erased(method.getReturnType()).equals(owner.getQualifiedName().toString());
  }
}
