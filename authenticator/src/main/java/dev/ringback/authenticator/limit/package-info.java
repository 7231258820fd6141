/** How often something may be begun: counted for the whole cluster, and forgotten by itself. */
package dev.ringback.authenticator.limit;
