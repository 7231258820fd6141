/** An app that logs its users in by OpenID Connect, as any app in any language would. */
package dev.ringback.testkit.app;
