package id.siaga.testkit;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;

/** Starts the stack before the first test that asks for it, and hands its endpoints out. */
final class RealStackExtension
    implements BeforeAllCallback, TestInstancePostProcessor, ParameterResolver {

  @Override
  public void beforeAll(ExtensionContext context) throws IllegalAccessException {
    Endpoints endpoints = endpoints(context);
    inject(context.getRequiredTestClass(), null, endpoints);
  }

  @Override
  public void postProcessTestInstance(Object instance, ExtensionContext context)
      throws IllegalAccessException {
    inject(instance.getClass(), instance, endpoints(context));
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Endpoints.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return endpoints(context);
  }

  /** The root store closes the stack when the last test of the JVM has ended. */
  private static Endpoints endpoints(ExtensionContext context) {
    Endpoints endpoints = SharedStack.endpoints();
    context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .computeIfAbsent(RealStack.class, key -> (AutoCloseable) SharedStack::close);
    return endpoints;
  }

  private static void inject(Class<?> type, @Nullable Object instance, Endpoints endpoints)
      throws IllegalAccessException {
    for (Class<?> at = type; at != null; at = at.getSuperclass()) {
      for (Field field : at.getDeclaredFields()) {
        boolean wanted =
            field.getType() == Endpoints.class
                && Modifier.isStatic(field.getModifiers()) == (instance == null)
                && !Modifier.isFinal(field.getModifiers());
        if (wanted) {
          field.setAccessible(true);
          field.set(instance, endpoints);
        }
      }
    }
  }
}
