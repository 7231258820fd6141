/** B1: what one whole login costs, by phone call and by password. */
package dev.ringback.benchmark.login;
