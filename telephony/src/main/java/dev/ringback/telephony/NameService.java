package dev.ringback.telephony;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Knows the addresses of a host name; an address literal is its own address. */
@FunctionalInterface
interface NameService {

  InetAddress[] addressesOf(String host) throws UnknownHostException;
}
