/** What a search of call records costs, beside the same search by hand. */
package dev.ringback.benchmark.records;
