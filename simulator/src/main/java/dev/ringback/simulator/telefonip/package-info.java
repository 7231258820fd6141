/**
 * telefon-ip.ru's "Back Calls" played back as its document says, and as it may behave where the
 * document says nothing. Knows nothing of handsets: a call comes in through {@link
 * dev.ringback.simulator.telefonip.TelefonIp#ring}.
 */
package dev.ringback.simulator.telefonip;
