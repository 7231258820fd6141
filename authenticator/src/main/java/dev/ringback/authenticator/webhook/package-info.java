/**
 * Messages between machines, signed by <a href="https://www.standardwebhooks.com">Standard
 * Webhooks</a> 1.0.0. Knows neither what they say nor who reads them.
 */
package dev.ringback.authenticator.webhook;
