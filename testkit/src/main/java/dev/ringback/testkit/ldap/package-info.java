/** A directory of people (LDAP) that a realm can federate. */
package dev.ringback.testkit.ldap;
