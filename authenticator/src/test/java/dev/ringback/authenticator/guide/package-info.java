/**
 * The tables of {@code docs/} that are written from the code, so that they cannot drift: events
 * from their docstrings, options from what the console is told. {@link
 * dev.ringback.authenticator.guide.GuideTest} lists them.
 */
package dev.ringback.authenticator.guide;
