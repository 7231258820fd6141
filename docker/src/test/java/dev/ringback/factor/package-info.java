/** The call beside other steps: second factor, required action, credential, registration. */
package dev.ringback.factor;
