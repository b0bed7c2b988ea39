import type {Bundle, MenuFamily, MenuItem, Reference, ShiftBundle, ShiftChanges, Stop, Supply} from '../shared/api';
import {
  addLoad, changeStopNote, endRun, getShiftBundle, getShiftChanges, listSites, recordTally, recordVisit, startRun,
  voidTally, voidVisit,
} from '../shared/api';
import {Basket} from '../shared/basket';
import {call, Refused} from '../shared/call';
import {record} from '../shared/outbox';
import * as store from '../shared/store';
import {label} from '../shared/words';
import {say} from './phone-words';

/** The shift that goes on: nothing in it is about anybody. */
export interface Run {
  id: string;
  operation: string;
  startedAt: string;
  out: Supply[];
}

/** A family with what is offered of it, in the site's order. */
export interface OfferedFamily {
  family: MenuFamily;
  items: MenuItem[];
}

interface Kept {
  bundle: ShiftBundle;
  at: string;
}

const BUNDLE = 'bundle';
const RUN = 'run';
const HEADS = 'street-heads';
const GONE = 410;

/** What a team's phone knows and does on a shift; everything it records goes by the outbox. */
export class Shift {
  bundle?: ShiftBundle;
  takenAt?: string;
  run?: Run;
  stop?: string;
  basket = new Basket();
  heads = 0;
  said?: {text: string; undo?: () => Promise<unknown>};

  constructor(private readonly changed: () => void) {}

  async begin(): Promise<void> {
    const kept = await store.get<Kept>('reference', BUNDLE);
    this.bundle = kept?.bundle;
    this.takenAt = kept?.at;
    this.run = await store.get<Run>('reference', RUN);
    this.heads = (await store.get<number>('reference', HEADS)) ?? 0;
    await this.takeAlong().catch(() => undefined);
  }

  forget(): void {
    this.basket = new Basket();
    this.said = undefined;
  }

  get site(): string {
    return this.bundle?.site.code ?? '';
  }

  /** Takes the bundle along, or only what has changed since. */
  async takeAlong(site = this.bundle?.site.code): Promise<void> {
    const isSame = this.bundle && site === this.bundle.site.code;
    this.bundle = isSame ? await this.changes(this.bundle!) : await this.whole(site);
    this.takenAt = new Date().toISOString();
    await store.put('reference', {bundle: this.bundle, at: this.takenAt} satisfies Kept, BUNDLE);
    this.changed();
  }

  private async whole(site?: string): Promise<ShiftBundle> {
    const at = site ?? (await call(listSites, {})).items.find((each) => !each.retiredAt)?.code;
    return call(getShiftBundle, {query: {site: at}});
  }

  private async changes(bundle: ShiftBundle): Promise<ShiftBundle> {
    try {
      return merged(bundle, await call(getShiftChanges, {query: {after: bundle.cursor, site: bundle.site.code}}));
    } catch (failure) {
      if (failure instanceof Refused && failure.problem.status === GONE) {
        return this.whole(bundle.site.code);
      }
      throw failure;
    }
  }

  get stops(): Stop[] {
    return (this.bundle?.reference.stops ?? []).filter((stop) => !stop.retiredAt);
  }

  get bundles(): Bundle[] {
    return [...(this.bundle?.reference.bundles ?? [])].sort((one, other) => one.order - other.order);
  }

  get families(): OfferedFamily[] {
    const reference = this.bundle?.reference;
    if (!reference) {
      return [];
    }
    const items = new Map(reference.items.map((item) => [item.code, item]));
    const offered = [...reference.offerings]
      .sort((one, other) => one.order - other.order)
      .map((offering) => items.get(offering.item))
      .filter((item): item is MenuItem => Boolean(item && !item.retiredAt));
    return [...reference.families]
      .sort((one, other) => one.order - other.order)
      .map((family) => ({family, items: offered.filter((item) => item.description.family === family.code)}))
      .filter((family) => family.items.length > 0);
  }

  get supplies(): MenuItem[] {
    return this.families.flatMap((family) => family.items).filter((item) => item.description.kind === 'supply');
  }

  label(code: string): string {
    const item = this.bundle?.reference.items.find((each) => each.code === code);
    return item ? label(item.description.labels) : code;
  }

  change(step: (basket: Basket) => void): void {
    step(this.basket);
    this.changed();
  }

  tell(text?: string, undo?: () => Promise<unknown>): void {
    this.said = text ? {text, undo} : undefined;
    this.changed();
  }

  async undo(): Promise<void> {
    const undo = this.said?.undo;
    this.tell();
    await undo?.();
    this.tell(say('undone'));
  }

  async saveVisit(): Promise<void> {
    const body = {...this.basket.checkIn(this.site), stop: this.stop, modality: 'outreach' as const};
    this.basket = new Basket();
    const {id} = await record(recordVisit, {body}, {later: true});
    const undone = {path: {id: body.id!}, body: {reason: 'mistake' as const}};
    this.tell(say('saved'), () => record(voidVisit, undone, {dependsOn: [id], later: true}));
  }

  async count(heads: number): Promise<void> {
    this.heads = heads;
    this.changed();
    await store.put('reference', heads, HEADS);
  }

  async saveHeads(): Promise<void> {
    const headcount = this.heads;
    const tally = crypto.randomUUID();
    const body = {id: tally, site: this.site, stop: this.stop, headcount, modality: 'outreach' as const, lines: []};
    await this.count(0);
    const {id} = await record(recordTally, {body}, {later: true});
    const undo = () => record(voidTally, {path: {id: tally}}, {dependsOn: [id], later: true});
    this.tell(say('headsSaved', {n: headcount}), undo);
  }

  /** Puts a note in the place of those that are shown. It is kept in memory until it comes back from the centre. */
  async writeNote(stop: Stop, text: string): Promise<void> {
    const id = crypto.randomUUID();
    const writtenAt = new Date().toISOString();
    const instead = stop.notes.map((note) => note.id);
    await record(changeStopNote, {path: {id: stop.id}, body: {id, text, instead, writtenAt}}, {later: true});
    stop.notes = text ? [{id, text, writtenAt}] : [];
    stop.notesDiffer = false;
    this.tell(say('noteSaved'));
  }

  async startRun(): Promise<void> {
    const id = crypto.randomUUID();
    const startedAt = new Date().toISOString();
    const {id: operation} = await record(startRun, {body: {id, site: this.site, startedAt}}, {later: true});
    await this.keepRun({id, operation, startedAt, out: []});
    this.tell(say('runStarted'));
  }

  async load(supplies: Supply[]): Promise<void> {
    const run = this.run!;
    const body = {id: crypto.randomUUID(), direction: 'out' as const, supplies, countedAt: new Date().toISOString()};
    await record(addLoad, {path: {id: run.id}, body}, {dependsOn: [run.operation], later: true});
    await this.keepRun({...run, out: [...run.out, ...supplies]});
    this.tell(say('loaded'));
  }

  async endRun(supplies: Supply[]): Promise<void> {
    const run = this.run!;
    const endedAt = new Date().toISOString();
    const load = supplies.length
      ? {id: crypto.randomUUID(), direction: 'back' as const, supplies, countedAt: endedAt}
      : undefined;
    await record(endRun, {path: {id: run.id}, body: {endedAt, load}}, {dependsOn: [run.operation], later: true});
    this.run = undefined;
    await store.remove('reference', RUN);
    this.tell(say('runEnded'));
  }

  private async keepRun(run: Run): Promise<void> {
    this.run = run;
    await store.put('reference', run, RUN);
  }
}

/** The bundle with what has changed put in its place, and what is gone left out. */
function merged(bundle: ShiftBundle, changes: ShiftChanges): ShiftBundle {
  const old = bundle.reference;
  const {changed, gone} = changes;
  const reference: Reference = {
    families: patched(old.families, changed.families, gone.families, (each) => each.code),
    items: patched(old.items, changed.items, gone.items, (each) => each.code),
    offerings: patched(old.offerings, changed.offerings, gone.offerings, (each) => each.item),
    bundles: patched(old.bundles, changed.bundles, gone.bundles, (each) => each.code),
    stops: patched(old.stops, changed.stops, gone.stops, (each) => each.id),
    notices: patched(old.notices, changed.notices, gone.notices, (each) => each.id),
    resources: patched(old.resources, changed.resources, gone.resources, (each) => each.id),
  };
  return {
    cursor: changes.cursor,
    site: changes.site ?? bundle.site,
    envelopeKey: changes.envelopeKey ?? bundle.envelopeKey,
    limits: changes.limits ?? bundle.limits,
    reference,
  };
}

function patched<T>(old: T[], changed: T[], gone: string[], name: (each: T) => string): T[] {
  const replaced = new Set([...changed.map(name), ...gone]);
  return [...old.filter((each) => !replaced.has(name(each))), ...changed];
}
