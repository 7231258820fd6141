/** Accounts at OVH are linked, and their call records mirrored, by a server and the simulator. */
package dev.ringback.ovh;
