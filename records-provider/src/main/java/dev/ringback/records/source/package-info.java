/**
 * Where call records come from: the SPI of record sources, one package for each vendor, and the
 * mirror of those vendors that cannot be searched.
 */
package dev.ringback.records.source;
