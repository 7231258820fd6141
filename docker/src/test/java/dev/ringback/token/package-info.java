/** API tokens: what they are worth, to whom, and until when. */
package dev.ringback.token;
