/** Who may see which call records. */
package dev.ringback.records.permission;
