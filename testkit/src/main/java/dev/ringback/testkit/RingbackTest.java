package dev.ringback.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of the running whole. Parameters of type {@link Ringback}, {@code Simulator}, {@code
 * Browser} and {@code MailServer} are filled in; they are started once, shared by all tests of a
 * run and closed at its end. A test that fails leaves pictures of its windows and the server's last
 * words in {@code target/failures}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RingbackExtension.class)
public @interface RingbackTest {}
