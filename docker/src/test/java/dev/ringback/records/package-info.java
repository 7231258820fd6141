/** Call records: who may search them, what the search answers, and what it costs to abuse it. */
package dev.ringback.records;
