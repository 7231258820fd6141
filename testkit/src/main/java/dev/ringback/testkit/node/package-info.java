/**
 * Programs in JavaScript that speak to the server as other people's programs do, with packages that
 * npm fetches. Needs a Node.js, which a JDK does not bring.
 */
package dev.ringback.testkit.node;
