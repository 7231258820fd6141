/**
 * The gateway {@code telefon-ip}: a client of telefon-ip.ru's "Back Calls". The dialect of that
 * vendor (numbers with 8, booleans in quotes, tokens in paths) ends here.
 */
package dev.ringback.authenticator.gateway.telefonip;
