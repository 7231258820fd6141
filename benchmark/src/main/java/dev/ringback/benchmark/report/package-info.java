/** What came of a run, as a table for people. */
package dev.ringback.benchmark.report;
