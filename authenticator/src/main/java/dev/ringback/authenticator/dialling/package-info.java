/** How a number to call gets from a screen into a phone. */
package dev.ringback.authenticator.dialling;
