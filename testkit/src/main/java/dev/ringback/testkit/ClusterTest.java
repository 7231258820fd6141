package dev.ringback.testkit;

import dev.ringback.testkit.cluster.Cluster;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * A test of two nodes on one PostgreSQL. A parameter of type {@link Cluster} is filled in; it is
 * started once, healed after every test, and closed at the end. Classes run one after the other,
 * since each of them breaks what they all share. Such tests carry the tag {@code cluster}, by which
 * the build keeps them apart.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("cluster")
@Alone("breaks the nodes that all such tests share")
@RingbackTest
public @interface ClusterTest {}
