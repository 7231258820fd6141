/** Many people who do the same at the same time. */
package dev.ringback.testkit.crowd;
