/**
 * The "Integration API" of alloincognito.ru, played back as document 001 says: token pairs, the
 * history of calls, recordings as base64 in JSON, and earlier answers by their hash.
 *
 * <p>What the document leaves open, and how it is here:
 *
 * <ul>
 *   <li>Access and refresh tokens are JSON Web Tokens in form only, with the claims that the
 *       document's samples have: some 700 characters, good for nothing but to be sent back.
 *   <li>{@code accessTokenExpiredIn} and {@code refreshTokenExpiredIn} are dates like all others:
 *       {@code yyyy-mm-dd hh:mm:ss}, as a clock on the wall shows it in the contract's time zone.
 *       {@code callTime} has blanks around it, as in the document.
 *   <li>What is refused is refused in the envelope: {@code errorCode} is the HTTP status, and
 *       {@code result} is {@code null}.
 *   <li>The first member of {@code getcallhistory}, whose name is lost, is {@code numbers}. {@code
 *       isRead} 0 are the messages that nobody has heard, 1 those that somebody has: the document
 *       prints the same word for both. The other members mean what they are called; members that
 *       nobody knows are passed over.
 *   <li>A row is {@code callId, startTime, numberFrom, numberTo, direction, duration, recordFileId,
 *       isRead}. Rows come by their start, the oldest first.
 *   <li>An earlier answer is told again for 24 hours, word for word; the last 100 of a contract.
 * </ul>
 *
 * <p>One thing does not go by the vendor's clock: the header {@code Date}, which the JDK's HTTP
 * server sets by the machine's.
 */
package dev.ringback.simulator.alloincognito;
