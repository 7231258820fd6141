/** Logging in by phone, against a server that has the delivered jars. */
package dev.ringback.login;
