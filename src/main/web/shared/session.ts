/**
 * Signing in by OpenID Connect: authorization code with PKCE (RFC 6749, RFC 7636). Tokens are in memory only: with the
 * page they are gone.
 */
interface Tokens {
  access: string;
  refresh?: string;
  until: number;
}

/** Who is signed in, as far as the front end has to know. */
export interface Person {
  subject: string;
  roles: readonly string[];
}

const LEEWAY = 60_000;
const KEPT_AS = 'doorway-sign-in';

let tokens: Tokens | undefined;
let renewing: Promise<boolean> | undefined;
const listeners = new Set<() => void>();

export function person(): Person | undefined {
  return tokens && read(tokens.access);
}

/** Calls back when somebody has signed in, or the sign-in has ended. */
export function onSession(listener: () => void): void {
  listeners.add(listener);
}

/** Goes to the provider's page. */
export async function signIn(): Promise<void> {
  const {provider, clientId} = await settings();
  const verifier = random();
  const state = random();
  sessionStorage.setItem(KEPT_AS, JSON.stringify({verifier, state}));
  const request = new URLSearchParams({
    client_id: clientId,
    redirect_uri: here(),
    response_type: 'code',
    scope: 'openid',
    state,
    code_challenge: base64url(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))),
    code_challenge_method: 'S256',
  });
  location.assign(`${provider.authorization_endpoint}?${request}`);
}

/** Takes what the provider's page has sent back, if it did; nothing of it stays in the address. */
export async function finishSignIn(): Promise<void> {
  const answer = new URLSearchParams(location.search);
  const kept = JSON.parse(sessionStorage.getItem(KEPT_AS) ?? 'null') as {verifier: string; state: string} | null;
  sessionStorage.removeItem(KEPT_AS);
  if (location.search) {
    history.replaceState(null, '', location.pathname);
  }
  const code = answer.get('code');
  if (code && kept && answer.get('state') === kept.state) {
    await redeem({grant_type: 'authorization_code', code, redirect_uri: here(), code_verifier: kept.verifier});
  }
}

/** A token that still lasts, renewed where it has to be; undefined when nobody is signed in. */
export async function accessToken(): Promise<string | undefined> {
  if (tokens && Date.now() > tokens.until - LEEWAY) {
    await renew();
  }
  return tokens?.access;
}

/** Asks for a new token. False: the provider gives none, and the sign-in is over. */
export async function renew(): Promise<boolean> {
  renewing ??= (
    tokens?.refresh ? redeem({grant_type: 'refresh_token', refresh_token: tokens.refresh}) : Promise.resolve(false)
  ).finally(() => (renewing = undefined));
  return renewing;
}

/** Forgets who was signed in. */
export function signOut(): void {
  if (tokens) {
    tokens = undefined;
    listeners.forEach((listener) => listener());
  }
}

async function redeem(grant: Record<string, string>): Promise<boolean> {
  const {provider, clientId} = await settings();
  const answer = await fetch(provider.token_endpoint, {
    method: 'POST',
    body: new URLSearchParams({client_id: clientId, ...grant}),
  });
  if (!answer.ok) {
    return false;
  }
  const given = (await answer.json()) as {access_token: string; refresh_token?: string; expires_in: number};
  tokens = {
    access: given.access_token,
    refresh: given.refresh_token,
    until: Date.now() + given.expires_in * 1000,
  };
  listeners.forEach((listener) => listener());
  return true;
}

interface Provider {
  authorization_endpoint: string;
  token_endpoint: string;
}

let found: Promise<{provider: Provider; clientId: string}> | undefined;

function settings() {
  found ??= discover().catch((failure) => {
    found = undefined;
    throw failure;
  });
  return found;
}

async function discover() {
  const {issuer, clientId} = (await json('/app/sign-in.json')) as {issuer?: string; clientId: string};
  return {provider: (await json(`${issuer}/.well-known/openid-configuration`)) as Provider, clientId};
}

async function json(address: string): Promise<unknown> {
  const answer = await fetch(address);
  if (!answer.ok) {
    throw new Error(`${answer.status}`);
  }
  return answer.json();
}

function read(token: string): Person {
  const claims = JSON.parse(new TextDecoder().decode(bytes(token.split('.')[1]))) as {
    sub: string;
    groups?: string[];
    realm_access?: {roles: string[]};
  };
  return {subject: claims.sub, roles: claims.groups ?? claims.realm_access?.roles ?? []};
}

function here(): string {
  return location.origin + location.pathname;
}

function random(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(32)).buffer);
}

export function base64url(content: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(content)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

export function bytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
}
