/** Folders that a server or a program works in. */
package dev.ringback.testkit.file;
