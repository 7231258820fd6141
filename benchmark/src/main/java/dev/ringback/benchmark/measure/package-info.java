/**
 * Instruments: what a server spends, holds and asks its database for. They look at the server from
 * outside and know nothing of logins.
 */
package dev.ringback.benchmark.measure;
