package dev.ringback.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of the running whole. Parameters of type {@link Ringback} and {@code Simulator} are filled
 * in, which are started once and shared by all classes of a run, and of type {@code Browser} and
 * {@code MailServer}, which a class has to itself. A test that fails leaves pictures of its windows
 * and the server's last words in {@code target/failures}.
 *
 * <p>Classes run side by side, the tests of one class one after the other. A class that cannot bear
 * this says so by {@link Alone}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RingbackExtension.class)
public @interface RingbackTest {}
