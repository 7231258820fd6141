/** Apps without a browser, against a server that has the delivered jars. */
package dev.ringback.grant;
