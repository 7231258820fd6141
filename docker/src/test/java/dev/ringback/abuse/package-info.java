/**
 * The abuse that {@code docs/security-considerations.md} promises to withstand, tried on a running
 * server from outside: one class for each row of its table, named after the row. A row that needs
 * the tools of a feature's own tests is beside them.
 */
package dev.ringback.abuse;
