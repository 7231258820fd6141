// What a program does with an API token through a standard client: looks at it, exchanges it, and
// looks at what it got. Reads the client and the token, prints the answers.
import { webcrypto } from 'node:crypto';
import { json } from 'node:stream/consumers';

// Node.js 18 has it, but not where the client looks for it
globalThis.crypto ??= webcrypto;
const openid = await import('openid-client');

const { issuer, client_id, client_secret, api_token } = await json(process.stdin);

const config = await openid.discovery(
  new URL(issuer),
  client_id,
  undefined,
  openid.ClientSecretBasic(client_secret),
  { execute: [openid.allowInsecureRequests] }, // plain http, on the loopback interface
);

const introspected = await openid.tokenIntrospection(config, api_token, {
  token_type_hint: 'api_token',
});
const exchanged = await exchange();
const born =
  exchanged.access_token &&
  (await openid.tokenIntrospection(config, exchanged.access_token, {
    token_type_hint: 'api_token',
  }));

console.log(JSON.stringify({ introspected, exchanged, born }));

/** What the token endpoint says, yes or no. */
async function exchange() {
  try {
    return await openid.genericGrantRequest(
      config,
      'urn:ringback:params:oauth:grant-type:api-token',
      { api_token },
    );
  } catch (refusal) {
    if (refusal instanceof openid.ResponseBodyError) {
      return { error: refusal.error, status: refusal.status };
    }
    throw refusal;
  }
}
