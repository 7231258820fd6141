/**
 * The abuse that {@code docs/security-considerations.md} promises to withstand, tried on a running
 * server from outside: one class for each row of its table, named after the row.
 */
package dev.ringback.abuse;
