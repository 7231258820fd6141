/** The integration API of document 001: token pairs, the history of calls, and their recordings. */
package dev.ringback.integration;
