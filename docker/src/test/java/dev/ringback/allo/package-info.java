/**
 * Call records of Allo Incognito: its simulator speaks document 001, and Ringback is the client.
 */
package dev.ringback.allo;
