/** How numbers of users and of callers are written. */
package dev.ringback.number;
