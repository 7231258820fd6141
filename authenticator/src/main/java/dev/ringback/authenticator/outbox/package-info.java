/**
 * Webhooks to others: written in the transaction that makes them true, delivered after it, tried
 * again on any node, and forgotten when they have arrived or nobody wants them.
 */
package dev.ringback.authenticator.outbox;
