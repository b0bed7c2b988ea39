import type {Operation, Problem} from './api';
import {accessToken, renew, signOut} from './session';
import {type Language, language} from './words';

/** What an operation is given: its path, its query and its body, where it has them. */
export type Given<Path, Query, Body> = (keyof Path extends never ? {path?: Path} : {path: Path}) &
  (undefined extends Body ? {body?: Body} : {body: Body}) & {
    query?: Query;
    language?: Language;
    /** How many milliseconds an answer is waited for. */
    patience?: number;
  };

/** The service says no, and why. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title);
  }
}

/** Why something was not taken, in the service's words: what is wrong in it, and otherwise what is wrong with it. */
export function reason(problem: Problem): string {
  return problem.errors?.length ? problem.errors.map((fault) => fault.detail).join(' ') : problem.detail;
}

/** Nobody answers, or the service is not ready: the same request can be sent again later. */
export class Away extends Error {}

/** Nobody is signed in any more. */
export class SignedOut extends Error {}

const PATIENCE = 10_000;

/** Sends a request and reads its answer. */
export async function call<Path, Query, Body, Answer>(
  operation: Operation<Path, Query, Body, Answer>,
  given: Given<Path, Query, Body>,
): Promise<Answer> {
  const token = await accessToken().catch(() => undefined);
  if (!token) {
    throw navigator.onLine ? new SignedOut() : new Away();
  }
  let answer = await send(operation, given, token);
  if (answer.status === 401 && (await renew().catch(() => false))) {
    answer = await send(operation, given, (await accessToken()) ?? '');
  }
  return read(answer) as Promise<Answer>;
}

async function read(answer: Response): Promise<unknown> {
  if (answer.status === 429 || answer.status >= 500) {
    throw new Away();
  }
  if (answer.status === 401) {
    signOut();
    throw new SignedOut();
  }
  if (!answer.ok) {
    throw new Refused((await answer.json()) as Problem);
  }
  return answer.status === 204 ? undefined : answer.json();
}

async function send<Path, Query, Body, Answer>(
  operation: Operation<Path, Query, Body, Answer>,
  given: Given<Path, Query, Body>,
  token: string,
): Promise<Response> {
  const headers: Record<string, string> = {Authorization: `Bearer ${token}`, 'Accept-Language': given.language ?? language()};
  if (given.body !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  try {
    return await fetch(address(operation.path, given.path ?? {}, given.query ?? {}), {
      method: operation.method,
      headers,
      body: given.body === undefined ? undefined : JSON.stringify(given.body),
      signal: AbortSignal.timeout(given.patience ?? PATIENCE),
      cache: 'no-store',
    });
  } catch {
    throw new Away();
  }
}

function address(template: string, path: object, query: object): string {
  const values = path as Record<string, string>;
  const asked = Object.entries(query).filter(([, value]) => value !== undefined && value !== null);
  const filled = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name]));
  return asked.length ? `${filled}?${new URLSearchParams(asked as [string, string][])}` : filled;
}
