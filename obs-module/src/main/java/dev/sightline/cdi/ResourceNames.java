package dev.sightline.cdi;

import jakarta.annotation.Resource;
import jakarta.enterprise.inject.spi.AnnotatedField;
import jakarta.inject.Named;

/** What injected resources are called, without what the server's directory puts before it. */
final class ResourceNames {
  private ResourceNames() {}

  /** That of the resource, else that of the bean, else that of the field. */
  static String of(AnnotatedField<?> field) {
    Resource resource = field.getAnnotation(Resource.class);
    if (resource != null) {
      for (String each : new String[] {resource.lookup(), resource.name(), resource.mappedName()}) {
        if (!each.isEmpty()) {
          return withoutDirectory(each);
        }
      }
    }
    Named named = field.getAnnotation(Named.class);
    return named != null && !named.value().isEmpty()
        ? named.value()
        : field.getJavaMember().getName();
  }

  static String withoutDirectory(String jndi) {
    String name = jndi.startsWith("java:") ? jndi.substring("java:".length()) : jndi;
    for (String prefix :
        new String[] {"comp/env/", "comp/", "module/env/", "app/env/", "global/"}) {
      if (name.startsWith(prefix)) {
        return name.substring(prefix.length());
      }
    }
    return name.startsWith("/") ? name.substring(1) : name;
  }
}
