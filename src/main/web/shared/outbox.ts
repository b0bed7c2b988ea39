import type {EnvelopeKey, Operation, OperationResult, Problem, SentOperation} from './api';
import {getPhone, getSyncKey, registerPhone, sendBatch} from './api';
import type {Given} from './call';
import {Away, call, Refused, SignedOut} from './call';
import {seal} from './seal';
import {base64url, onSession, person} from './session';
import * as store from './store';

/**
 * What was recorded and is not known to have arrived. Every operation is sealed and stored before it is sent, so that
 * nothing is lost with the network, the page or the device, and nothing of it can be read there. The service recognises
 * what it has already by its id (openapi/sync-protocol.md).
 */
interface Kept {
  seq?: number;
  queue: string;
  operation: SentOperation;
  refused?: Problem;
}

/** The id that this browser has as a phone, for one person. */
interface Queue {
  phone: string;
  registered?: boolean;
}

/** An operation as it was recorded; in memory only, so that what is refused can be put right. */
export interface Recorded {
  id: string;
  at: string;
  type: string;
  path?: Record<string, string>;
  body?: unknown;
  basedOn?: number;
}

/** An operation that the service did not take, and why. */
export interface RefusedOperation {
  id: string;
  problem: Problem;
  recorded?: Recorded;
}

/** What became of the last batch. */
export interface Sent {
  at: Date;
  applied: number;
  held: number;
  doubted: OperationResult[];
  conflicts: OperationResult[];
}

const MOST_AT_ONCE = 200;
/** Some 300 kB, which take a minute on a bad line. */
const BATCH_PATIENCE = 120_000;
const KEY = 'sync-key';
const LAST_QUEUE = 'last-queue';
const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 60_000;

const inMemory = new Map<string, Recorded>();
const listeners = new Set<() => void>();

let queueName: string | undefined;
let queue: Queue | undefined;
let key: EnvelopeKey | undefined;
let rows: Kept[] = [];
let sending: Promise<void> | undefined;
let timer: number | undefined;
let wait = FIRST_WAIT;

export const outbox = {
  /** Whether the network or the service was away when last tried. */
  away: false,
  /** Whether the phone was said to be lost: then the service keeps apart what it sends. */
  lostAt: undefined as string | undefined,
  lastSent: undefined as Sent | undefined,

  get waiting(): number {
    return mine().filter((row) => !row.refused).length;
  },

  /** How many others have recorded here, who have to sign in before it is sent. */
  get ofOthers(): number {
    return rows.length - mine().length;
  },

  get refused(): RefusedOperation[] {
    return mine()
      .filter((row) => row.refused)
      .map((row) => ({
        id: row.operation.id,
        problem: row.refused!,
        recorded: inMemory.get(row.operation.id),
      }));
  },

  get phone(): string | undefined {
    return queue?.phone;
  },

  /** Whether anything can be recorded here without the network. */
  get ready(): boolean {
    return Boolean(queue && key);
  },
};

/** Calls back whenever something of the outbox has changed. */
export function onOutbox(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Reads what was kept, and goes on sending it. */
export async function openOutbox(): Promise<void> {
  rows = await store.all<Kept>('operations');
  key = await store.get<EnvelopeKey>('reference', KEY);
  queueName = await store.get<string>('reference', LAST_QUEUE);
  queue = queueName ? await store.get<Queue>('queues', queueName) : undefined;
  void navigator.storage?.persist?.();
  onSession(() => void begin());
  window.addEventListener('online', soon);
  window.addEventListener('offline', () => setAway(true));
  setAway(!navigator.onLine);
  await begin();
}

/**
 * Records something: stored sealed first, then sent. The answer is undefined when it waits.
 *
 * @throws Refused when the service does not take it, and then it is not kept
 */
export async function record<Path, Query, Body, Answer>(
  operation: Operation<Path, Query, Body, Answer>,
  given: Given<Path, Query, Body>,
  more: {dependsOn?: string[]; basedOn?: number; later?: boolean} = {},
): Promise<{answer?: Answer; id: string}> {
  const recorded: Recorded = {
    id: crypto.randomUUID(),
    at: new Date().toISOString(),
    type: operation.id,
    path: given.path as Record<string, string> | undefined,
    body: given.body,
    basedOn: more.basedOn,
  };
  const row = await keep(recorded, more.dependsOn);
  if (more.later || !row || outbox.away || outbox.waiting > 1) {
    if (!row) {
      return {id: recorded.id, answer: await call(operation, given)};
    }
    soon();
    return {id: recorded.id};
  }
  try {
    const answer = await call(operation, given);
    await drop(recorded.id);
    return {id: recorded.id, answer};
  } catch (failure) {
    if (failure instanceof Refused) {
      await drop(recorded.id);
      throw failure;
    }
    setAway(failure instanceof Away);
    soon();
    return {id: recorded.id};
  }
}

/** Takes something out that is not to be sent any more. */
export async function drop(id: string): Promise<void> {
  const row = rows.find((kept) => kept.operation.id === id);
  if (row) {
    await store.remove('operations', row.seq!);
    rows = rows.filter((kept) => kept !== row);
    inMemory.delete(id);
    changed();
  }
}

/** Sends what was refused once more, put right or as it was. */
export async function putRight(recorded: Recorded): Promise<void> {
  const row = rows.find((kept) => kept.operation.id === recorded.id);
  if (row && key) {
    row.operation = {...row.operation, sealed: await seal(key, recorded.id, withoutId(recorded))};
    row.refused = undefined;
    await store.put('operations', row);
    inMemory.set(recorded.id, recorded);
    changed();
    await send();
  }
}

/** Sends all that waits; tries again by itself, ever more slowly, while nobody answers. */
export function send(): Promise<void> {
  sending ??= sendAll().finally(() => (sending = undefined));
  return sending;
}

async function keep(recorded: Recorded, dependsOn: string[] = []): Promise<Kept | undefined> {
  if (!queueName || !key) {
    return undefined;
  }
  const sealed = await seal(key, recorded.id, withoutId(recorded)).catch(() => undefined);
  if (!sealed) {
    return undefined;
  }
  const waiting = dependsOn.filter((id) => rows.some((row) => row.operation.id === id));
  const row: Kept = {queue: queueName, operation: {id: recorded.id, dependsOn: waiting, sealed}};
  await store.put('operations', row);
  rows = await store.all<Kept>('operations');
  inMemory.set(recorded.id, recorded);
  changed();
  return rows.find((kept) => kept.operation.id === recorded.id);
}

function withoutId({at, type, path, body, basedOn}: Recorded) {
  return {at, type, path, body, basedOn};
}

/** Somebody has signed in: from here on their own queue is used, which nobody else's token may send. */
async function begin(): Promise<void> {
  const who = person();
  if (who) {
    queueName = base64url(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(who.subject)));
    queue = (await store.get<Queue>('queues', queueName)) ?? {phone: crypto.randomUUID()};
    await store.put('queues', queue, queueName);
    await store.put('reference', queueName, LAST_QUEUE);
    try {
      outbox.lostAt = (await call(registerPhone, {body: {id: queue.phone}})).lostAt;
      await store.put('queues', {...queue, registered: true}, queueName);
      key = await call(getSyncKey, {});
      await store.put('reference', key, KEY);
      await send();
    } catch (failure) {
      setAway(failure instanceof Away);
      soon();
    }
  }
  changed();
}

/** What is on a phone that was said to be lost goes with its old id; from here on it has a new one. */
export async function beginAnew(): Promise<void> {
  if (queueName && !outbox.waiting) {
    queue = {phone: crypto.randomUUID()};
    await store.put('queues', queue, queueName);
    outbox.lostAt = undefined;
    await begin();
  }
}

/** Asks whether the phone was said to be lost meanwhile. */
export async function askWhetherLost(): Promise<void> {
  if (queue) {
    outbox.lostAt = (await call(getPhone, {path: {id: queue.phone}})).lostAt;
    changed();
  }
}

async function sendAll(): Promise<void> {
  if (!person() || !queue) {
    return;
  }
  const sent: Sent = {at: new Date(), applied: 0, held: 0, doubted: [], conflicts: []};
  let batch = next();
  while (batch.length) {
    const before = outbox.waiting;
    try {
      const answer = await call(sendBatch, {
        body: {
          id: crypto.randomUUID(),
          phone: queue.phone,
          sentAt: new Date().toISOString(),
          operations: batch.map((row) => row.operation),
        },
        patience: BATCH_PATIENCE,
      });
      for (const result of answer.results) {
        await settle(result, sent);
      }
      setAway(false);
    } catch (failure) {
      setAway(failure instanceof Away);
      if (!(failure instanceof SignedOut)) {
        later();
      }
      return;
    }
    if (outbox.waiting === before) {
      later();
      break;
    }
    wait = FIRST_WAIT;
    batch = next();
  }
  if (sent.applied || sent.held) {
    outbox.lastSent = sent;
  }
  changed();
}

async function settle(result: OperationResult, sent: Sent): Promise<void> {
  const row = rows.find((kept) => kept.operation.id === result.id);
  if (!row) {
    return;
  }
  if (result.outcome !== 'refused') {
    sent[result.outcome === 'held' ? 'held' : 'applied']++;
    if (result.timeDoubted) {
      sent.doubted.push(result);
    }
    if (result.conflict) {
      sent.conflicts.push(result);
    }
    await drop(row.operation.id);
  } else if (result.problem && !comesLater(result.problem)) {
    row.refused = result.problem;
    await store.put('operations', row);
  }
}

/** Whether the same may be taken another time, as it is. */
function comesLater(problem: Problem): boolean {
  return problem.status === 429 || problem.status >= 500 || problem.type.endsWith('depends-on-missing');
}

function next(): Kept[] {
  return mine()
    .filter((row) => !row.refused)
    .slice(0, MOST_AT_ONCE);
}

function mine(): Kept[] {
  return rows.filter((row) => row.queue === queueName);
}

function soon(): void {
  wait = FIRST_WAIT;
  window.clearTimeout(timer);
  timer = window.setTimeout(() => void send(), 0);
}

function later(): void {
  window.clearTimeout(timer);
  timer = window.setTimeout(() => void send(), wait * (0.5 + Math.random()));
  wait = Math.min(2 * wait, LONGEST_WAIT);
}

function setAway(away: boolean): void {
  if (outbox.away !== away) {
    outbox.away = away;
    changed();
  }
}

function changed(): void {
  listeners.forEach((listener) => listener());
}
