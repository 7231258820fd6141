package dev.ringback.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * A test class that nothing else may run beside: it measures time, or looks at what the whole
 * server has done. Such classes run after all others, one by one, in the order of their {@code
 * Order}; while they do, the machine waits for them.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Isolated
public @interface Alone {

  /** Why, in words for whoever reads the test. */
  String value();
}
