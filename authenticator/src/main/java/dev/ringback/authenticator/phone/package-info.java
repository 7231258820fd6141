/** The phone numbers of users: where they are kept, and who has which. */
package dev.ringback.authenticator.phone;
