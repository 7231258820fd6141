package dev.ringback.testkit.sip;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that starts Kamailio and sipp. A machine without them leaves it out and says so; {@code
 * .ci/run} installs them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(TelephoneNetworkCondition.class)
public @interface NeedsTelephoneNetwork {}
