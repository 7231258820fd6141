/** Users whom a directory keeps (LDAP), with their phones. */
package dev.ringback.ldap;
