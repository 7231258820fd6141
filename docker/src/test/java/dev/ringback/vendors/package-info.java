/** The simulated vendors as a person meets them, in a browser and without Keycloak. */
package dev.ringback.vendors;
