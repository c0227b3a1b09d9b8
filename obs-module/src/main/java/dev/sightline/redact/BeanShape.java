package dev.sightline.redact;

import dev.sightline.Sensitive;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What can be read from the instances of a class. */
record BeanShape(List<Property> properties) {

  /**
   * One readable property.
   *
   * @param name as it is shown
   * @param reader an accessor or a public field, made accessible
   * @param sensitive whether it is annotated as such
   */
  record Property(String name, AnnotatedElement reader, boolean sensitive) {
    @Nullable Object read(Object bean) {
      try {
        return reader instanceof Method method ? method.invoke(bean) : ((Field) reader).get(bean);
      } catch (IllegalAccessException | InvocationTargetException | RuntimeException e) {
        return Redactors.UNREADABLE;
      }
    }
  }

  boolean isBean() {
    return !properties.isEmpty();
  }

  static BeanShape of(Class<?> type) {
    if (type.isRecord()) {
      return new BeanShape(components(type));
    }
    return new BeanShape(
        isPlatform(type) || type.isSynthetic() || type.isHidden()
            ? List.of()
            : beanProperties(type));
  }

  /** Classes of the platform and the server print themselves. */
  private static boolean isPlatform(Class<?> type) {
    String name = type.getName();
    boolean cookie = name.endsWith("Cookie");
    return !cookie
        && (name.startsWith("java.")
            || name.startsWith("javax.")
            || name.startsWith("jdk.")
            || name.startsWith("sun.")
            || name.startsWith("com.sun.")
            || Throwable.class.isAssignableFrom(type)
            || ClassLoader.class.isAssignableFrom(type));
  }

  private static List<Property> components(Class<?> type) {
    List<Property> properties = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      Method accessor = component.getAccessor();
      boolean sensitive =
          isSensitive(component)
              || isSensitive(accessor)
              || fieldIsSensitive(type, component.getName());
      if (accessor.trySetAccessible()) {
        properties.add(new Property(component.getName(), accessor, sensitive));
      }
    }
    return properties;
  }

  private static List<Property> beanProperties(Class<?> type) {
    Map<String, Property> found = new TreeMap<>(Comparator.naturalOrder());
    for (Field field : type.getFields()) {
      if (!Modifier.isStatic(field.getModifiers()) && field.trySetAccessible()) {
        found.put(field.getName(), new Property(field.getName(), field, isSensitive(field)));
      }
    }
    for (Method method : type.getMethods()) {
      String name = propertyName(method);
      if (name != null && method.trySetAccessible()) {
        boolean sensitive = isSensitive(method) || fieldIsSensitive(type, name);
        found.put(name, new Property(name, method, sensitive));
      }
    }
    return List.copyOf(found.values());
  }

  private static @Nullable String propertyName(Method method) {
    boolean readable =
        method.getParameterCount() == 0
            && method.getReturnType() != void.class
            && !Modifier.isStatic(method.getModifiers())
            && !method.isSynthetic()
            && method.getDeclaringClass() != Object.class;
    String name = method.getName();
    if (!readable || name.startsWith("getHibernate") || name.equals("getDeclaringClass")) {
      return null;
    }
    if (name.startsWith("get") && name.length() > 3 && !Character.isLowerCase(name.charAt(3))) {
      return decapitalized(name.substring(3));
    }
    boolean flag =
        method.getReturnType() == boolean.class || method.getReturnType() == Boolean.class;
    return flag && name.startsWith("is") && name.length() > 2
        ? decapitalized(name.substring(2))
        : null;
  }

  private static String decapitalized(String name) {
    boolean acronym = name.length() > 1 && Character.isUpperCase(name.charAt(1));
    return acronym ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  private static boolean isSensitive(AnnotatedElement element) {
    return element.isAnnotationPresent(Sensitive.class);
  }

  private static boolean fieldIsSensitive(Class<?> type, String property) {
    for (Class<?> owner = type;
        owner != null && owner != Object.class;
        owner = owner.getSuperclass()) {
      for (Field field : owner.getDeclaredFields()) {
        if (isSensitive(field)
            && field.getName().toLowerCase(Locale.ROOT).equals(property.toLowerCase(Locale.ROOT))) {
          return true;
        }
      }
    }
    return false;
  }
}
