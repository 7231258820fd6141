/** What a realm admin does, against a server that has the delivered jars. */
package dev.ringback.setup;
