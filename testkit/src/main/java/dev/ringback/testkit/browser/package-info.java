/** A real browser, and the pages that people see in it. */
package dev.ringback.testkit.browser;
