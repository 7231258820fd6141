/** Mail that realms send, kept on this machine for tests to read. */
package dev.ringback.testkit.mail;
