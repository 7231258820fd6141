/**
 * One search over all sources of a realm: records in one order, no record twice, and no page that
 * is silently short.
 */
package dev.ringback.records.search;
