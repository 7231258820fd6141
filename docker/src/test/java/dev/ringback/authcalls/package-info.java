/** Document 003 as its own clients use it, with another base URL. */
package dev.ringback.authcalls;
