/** Programs that a JDK does not bring, and tests that are left out where they are not installed. */
package dev.ringback.testkit.program;
