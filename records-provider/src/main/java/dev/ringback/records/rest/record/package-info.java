/** {@code …/records}: the search, and its answers page by page. */
package dev.ringback.records.rest.record;
