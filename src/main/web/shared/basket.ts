import type {AddLine, CheckIn, Recognised, UnmetReason} from './api';

/** One thing of the visit that is being recorded. */
export interface BasketLine {
  item: string;
  given: number;
  /** How many were asked for beyond what was given. */
  missing: number;
  reason?: UnmetReason;
  estimated?: boolean;
}

/** What came of a code that was shown. */
export type Known = {code: string; is: 'known'; person: Recognised} | {code: string; is: 'unknown' | 'later'};

/** A visit before it is recorded: who came, how many they are, what they take. Nothing of it is stored. */
export class Basket {
  private readonly taken = new Map<string, BasketLine>();

  constructor(
    readonly known?: Known,
    public people = 1,
    /** Whether what is taken goes to the visit of today that is open already. */
    public isMore = known?.is === 'known' && Boolean(known.person.openVisit),
  ) {}

  get lines(): BasketLine[] {
    return [...this.taken.values()];
  }

  get isEmpty(): boolean {
    return this.taken.size === 0;
  }

  /** The visit that is added to; undefined: this is one of its own. */
  get openVisit(): string | undefined {
    return this.isMore && this.known?.is === 'known' ? this.known.person.openVisit : undefined;
  }

  of(item: string): BasketLine | undefined {
    return this.taken.get(item);
  }

  give(item: string, more = 1): void {
    this.set(item, (this.of(item)?.given ?? 0) + more);
  }

  set(item: string, given: number): void {
    const line = this.of(item) ?? {item, given: 0, missing: 0};
    this.put({...line, given});
  }

  /** Notes that something was asked for that the centre did not have. */
  miss(item: string, missing: number, reason: UnmetReason): void {
    const line = this.of(item) ?? {item, given: 0, missing: 0};
    this.put({...line, missing, reason});
  }

  estimate(item: string, estimated: boolean): void {
    this.put({...this.of(item)!, estimated});
  }

  drop(item: string): void {
    this.taken.delete(item);
  }

  /** The same things, for somebody who has shown a code. */
  for(known?: Known): Basket {
    const basket = new Basket(known, this.people);
    this.lines.forEach((line) => basket.put(line));
    return basket;
  }

  checkIn(site: string): CheckIn {
    return {
      id: crypto.randomUUID(),
      site,
      arrivedAt: new Date().toISOString(),
      participantCode: this.known?.code,
      peopleServed: this.people,
      lines: this.request(),
    };
  }

  request(): AddLine[] {
    return this.lines.map(({item, given, missing, reason, estimated}) => ({
      id: crypto.randomUUID(),
      item,
      given,
      ...(missing ? {askedFor: given + missing, unmetReason: reason} : {}),
      ...(estimated ? {estimated} : {}),
    }));
  }

  private put(line: BasketLine): void {
    if (line.given === 0 && line.missing === 0) {
      this.taken.delete(line.item);
    } else {
      this.taken.set(line.item, line);
    }
  }
}
