import type {DoorCounts, Menu, Recognised, UnmetReason, Visit} from '../shared/api';
import {
  addLines, getDoorCounts, lookUpCode, recordDeparture, recordTally, recordVisit, undoDeparture, undoLine, voidTally,
  voidVisit,
} from '../shared/api';
import {call, reason, Refused} from '../shared/call';
import {record} from '../shared/outbox';
import {freshReference, keptReference, menuOf, type Reference} from '../shared/reference';
import {Basket, type Known} from '../shared/basket';
import {say} from './desk-words';

/** What was just done, in words, and how it is undone. */
export interface Said {
  text: string;
  undo?: () => Promise<unknown>;
}

/** What a desk knows and does, whatever is shown of it. */
export class Desk {
  reference: Reference = {sites: [], menus: {}, notices: []};
  basket = new Basket();
  counts?: DoorCounts;
  said?: Said;
  private readonly labels = new Map<Menu, Map<string, string>>();

  constructor(private readonly changed: () => void) {}

  get site(): string {
    return this.reference.site ?? '';
  }

  get menu(): Menu | undefined {
    return menuOf(this.reference);
  }

  async begin(): Promise<void> {
    this.reference = await keptReference();
    await this.refresh();
  }

  async refresh(site = this.reference.site): Promise<void> {
    try {
      this.reference = await freshReference(site);
    } catch {
      // What was kept goes on being shown.
    }
    await this.count();
  }

  async count(): Promise<void> {
    this.counts = this.site ? await call(getDoorCounts, {path: {site: this.site}}).catch(() => undefined) : undefined;
    this.changed();
  }

  /** Forgets whoever is before the desk, and what was said about them. */
  forget(): void {
    this.basket = new Basket();
    this.said = undefined;
    this.counts = undefined;
  }

  /** What people call an item. */
  label(item: string): string {
    const menu = this.menu;
    if (!menu) {
      return item;
    }
    let known = this.labels.get(menu);
    if (!known) {
      known = new Map(menu.families.flatMap((family) => family.items).map((each) => [each.code, each.label]));
      this.labels.set(menu, known);
    }
    return known.get(item) ?? item;
  }

  change(step: (basket: Basket) => void): void {
    step(this.basket);
    this.changed();
  }

  startOver(basket = new Basket()): void {
    this.basket = basket;
    this.changed();
  }

  /** Somebody shows a code; what it leads to is greeted, and what it does not lead to stops nothing. */
  async show(code: string): Promise<void> {
    this.basket = this.basket.for(await this.know(code));
    this.changed();
  }

  private async know(code: string): Promise<Known | undefined> {
    try {
      const person: Recognised = await call(lookUpCode, {body: {code, site: this.site}});
      return {code, is: 'known', person};
    } catch (failure) {
      if (failure instanceof Refused && failure.problem.status === 422) {
        this.tell({text: say('mistyped')});
        return undefined;
      }
      return {code, is: failure instanceof Refused ? 'unknown' : 'later'};
    }
  }

  /** The whole visit, in one request. */
  async recordVisit(): Promise<void> {
    const basket = this.basket;
    this.basket = new Basket();
    this.changed();
    try {
      this.tell(await (basket.openVisit ? this.addTo(basket.openVisit, basket) : this.checkIn(basket)));
      void this.count();
    } catch (failure) {
      // Nothing that was tapped is lost to a fault.
      this.basket = basket;
      this.tell({text: explain(failure)});
    }
  }

  private async checkIn(basket: Basket): Promise<Said> {
    const body = basket.checkIn(this.site);
    const done = await record(recordVisit, {body});
    return {
      text: recorded(basket, done.answer),
      undo: () =>
        record(voidVisit, {path: {id: body.id!}, body: {reason: 'mistake'}}, {dependsOn: [done.id]}),
    };
  }

  private async addTo(visit: string, basket: Basket): Promise<Said> {
    const lines = basket.request();
    const done = await record(addLines, {path: {id: visit}, body: {lines}});
    return {
      text: recorded(basket, done.answer),
      undo: () =>
        Promise.all(
          lines.map((line) => record(undoLine, {path: {id: visit, line: line.id!}}, {dependsOn: [done.id]})),
        ),
    };
  }

  async recordDeparture(visit: string): Promise<void> {
    const done = await record(recordDeparture, {path: {id: visit}, body: {leftAt: new Date().toISOString()}});
    this.tell({
      text: say(done.answer ? 'didLeave' : 'recordedLater'),
      undo: () => record(undoDeparture, {path: {id: visit}}, {dependsOn: [done.id]}),
    });
    void this.count();
  }

  async recordHeads(headcount: number): Promise<void> {
    const id = crypto.randomUUID();
    const done = await record(recordTally, {body: {id, site: this.site, headcount, lines: []}});
    this.tell({
      text: say(done.answer ? 'headsSaved' : 'recordedLater', {n: headcount}),
      undo: () => record(voidTally, {path: {id}}, {dependsOn: [done.id]}),
    });
    void this.count();
  }

  miss(item: string, asked: number, reason: UnmetReason): void {
    this.change((basket) => basket.miss(item, asked, reason));
  }

  tell(said?: Said): void {
    this.said = said;
    this.changed();
  }

  async undo(): Promise<void> {
    const undo = this.said?.undo;
    this.tell();
    if (undo) {
      try {
        await undo();
        this.tell({text: say('undone')});
        void this.count();
      } catch (failure) {
        this.tell({text: explain(failure)});
      }
    }
  }
}

/** A problem in the words that the service has for it. */
export function explain(failure: unknown): string {
  return failure instanceof Refused ? reason(failure.problem) : say('offline');
}

function recorded(basket: Basket, visit?: Visit): string {
  if (!visit) {
    return say('recordedLater');
  }
  if (visit.possibleRepeatOf) {
    return say('repeat');
  }
  const name = visit.participant?.chosenName ?? (basket.known?.is === 'known' ? basket.known.person.chosenName : '');
  return name ? say('recordedFor', {name}) : say('recorded');
}
