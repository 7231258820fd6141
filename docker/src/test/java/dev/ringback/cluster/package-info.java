/** Two nodes on one PostgreSQL: what people see of it, which is nothing. */
package dev.ringback.cluster;
