/** How the modules stand to each other. */
package dev.ringback.house;
