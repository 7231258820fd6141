/**
 * OVH's API played back as far as call records need it: application keys and consumer keys, the
 * page on which a customer grants them, telephony services with their records, and the recordings.
 *
 * <p>What is known, and from where:
 *
 * <ul>
 *   <li>Signature, routes, fields and states: OVH's guide "First steps with the API" and the
 *       schemas that {@code /auth.json} and {@code /telephony.json} serve. A list answers ids only.
 *   <li>Several objects in one request: {@code GET …/records/1,2,3} with the header {@code
 *       X-Ovh-Batch: ,} that names the separator. OVH's own manager does so for these very records,
 *       and ovh/csharp-ovh has it; OVH says in ovh/php-ovh issue 132 that it is undocumented and
 *       may change. Without the header the path is that of one object.
 *   <li>Pages of whole objects: the list route with {@code X-Pagination-Mode:
 *       CachedObjectList-Pages}, {@code X-Pagination-Size}, {@code X-Pagination-Number} (from 1),
 *       {@code X-Pagination-Sort}, {@code X-Pagination-Sort-Order} and {@code X-Pagination-Filter}
 *       ({@code field:operator=value}, several joined by {@code &}); the answer says how many
 *       objects there are in {@code X-Pagination-Elements} and how many pages in {@code
 *       X-Pagination-Total}. OVH's manager does so for many lists.
 *   <li>A consumer key that nobody has validated is refused with {@code INVALID_CREDENTIAL}, also
 *       at {@code /auth/currentCredential}: clients poll until that ends.
 * </ul>
 *
 * <p>What nobody documents, and how it is here: timestamps are good for 30 seconds; a batch answers
 * one {@code {key, value, error}} for each id, the key as text and with {@code null} for what there
 * is not, and has no upper limit; a page has 1000 objects unless asked otherwise, at most 50,000,
 * and is never outdated; a request too many is answered with 429 and {@code Retry-After}; {@code
 * fileUrl} needs no signature but cannot be guessed, never expires, leads to an MP3 file, and is
 * empty for a call that was not recorded. Whether OVH pages these records is not known: both ways
 * can be switched off.
 */
package dev.ringback.simulator.ovh;
