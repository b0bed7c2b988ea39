import type {BundleOnMenu, FamilyOnMenu, ItemOnMenu, UnmetReason} from '../shared/api';
import '../shared/code-field';
import {stepper} from '../shared/stepper';
import {html, nothing, type TemplateResult, View} from '../shared/view';
import type {BasketLine} from '../shared/basket';
import type {Desk} from './desk';
import {say} from './desk-words';

const HOLD = 550;
const LEAP: Record<string, number> = {supply: 10, return: 10};
export const REASONS: UnmetReason[] = ['out_of_stock', 'not_offered_now', 'not_today', 'other'];

/** What is given at the door: the menu as tiles, and beside it the visit that comes of them. */
class DeskDoor extends View {
  static override properties = {
    desk: {attribute: false, hasChanged: () => true},
    missing: {state: true},
    asking: {state: true},
  };
  declare desk: Desk;
  /** Whether a tap says that something is not there. */
  declare missing: boolean;
  declare asking?: ItemOnMenu;

  private holding?: number;
  private held = false;
  private asked = 1;

  constructor() {
    super();
    this.missing = false;
  }

  protected override render() {
    const menu = this.desk.menu;
    if (!menu) {
      return html`<p class="empty">${say('empty')}</p>`;
    }
    return html`<div class="door">
      <div class="stack menu">
        ${menu.bundles.length
          ? html`<section class="stack" aria-labelledby="usual">
              <h2 id="usual">${say('usual')}</h2>
              <div class="tiles usuals">${menu.bundles.map((bundle) => this.bundle(bundle))}</div>
            </section>`
          : nothing}
        ${this.families(menu.families)} ${menu.families.map((family) => this.family(family))}
      </div>
      ${this.visit()} ${this.question()}
    </div>`;
  }

  private families(families: FamilyOnMenu[]): TemplateResult {
    return html`<div class="families">
      <nav class="row" aria-label=${say('families')}>
        ${families.map(
          (family) => html`<button class="chip" @click=${() => this.jump(family.code)}>${family.label}</button>`,
        )}
      </nav>
      <button aria-pressed=${this.missing ? 'true' : 'false'} @click=${() => (this.missing = !this.missing)}>
        ${say('missing')}
      </button>
      <p class="hint" role="status">${this.missing ? say('missingHint') : ''}</p>
    </div>`;
  }

  private jump(family: string): void {
    const heading = this.querySelector<HTMLElement>(`#family-${CSS.escape(family)}`);
    heading?.scrollIntoView({block: 'start'});
    heading?.focus({preventScroll: true});
  }

  private family(family: FamilyOnMenu): TemplateResult {
    return html`<section class="stack family" aria-labelledby="family-${family.code}">
      <h2 id="family-${family.code}" tabindex="-1">${family.label}</h2>
      <div class="tiles">${family.items.map((item) => this.tile(item))}</div>
    </section>`;
  }

  private bundle(bundle: BundleOnMenu): TemplateResult {
    const contents = bundle.items.map((item) => `${item.quantity} × ${this.desk.label(item.item)}`).join(', ');
    return html`<button class="tile usual" @click=${() => this.giveBundle(bundle)}>
      <span class="what">${bundle.label}</span>
      <span class="hint">${contents}</span>
    </button>`;
  }

  private giveBundle(bundle: BundleOnMenu): void {
    this.desk.tell();
    this.desk.change((basket) => bundle.items.forEach((item) => basket.give(item.item, item.quantity)));
  }

  private tile(item: ItemOnMenu): TemplateResult {
    const line = this.desk.basket.of(item.code);
    return html`<button
      class="tile ${item.available ? '' : 'away'} ${line ? 'taken' : ''}"
      title=${say('tileHint')}
      @pointerdown=${() => this.hold(item)}
      @pointerup=${() => this.letGo()}
      @pointerleave=${() => this.letGo()}
      @pointercancel=${() => this.letGo()}
      @contextmenu=${(event: Event) => this.askAtOnce(event, item)}
      @keydown=${(event: KeyboardEvent) => (event.key.toLowerCase() === 'n' ? this.ask(item) : undefined)}
      @click=${() => this.tap(item)}
    >
      <span class="what">${item.label}</span>
      ${item.available ? nothing : html`<span class="hint">${say('notNow')}</span>`}
      ${line?.given ? html`<span class="count">${line.given}</span>` : nothing}
      ${line?.missing ? html`<span class="hint">${say('missed', {n: line.missing})}</span>` : nothing}
    </button>`;
  }

  private hold(item: ItemOnMenu): void {
    this.held = false;
    window.clearTimeout(this.holding);
    this.holding = window.setTimeout(() => {
      this.held = true;
      this.ask(item);
    }, HOLD);
  }

  private letGo(): void {
    window.clearTimeout(this.holding);
  }

  private askAtOnce(event: Event, item: ItemOnMenu): void {
    event.preventDefault();
    this.letGo();
    this.held = true;
    this.ask(item);
  }

  private tap(item: ItemOnMenu): void {
    if (this.held) {
      this.held = false;
    } else if (this.missing || !item.available) {
      this.ask(item);
    } else {
      this.desk.tell();
      this.desk.change((basket) => basket.give(item.code));
    }
  }

  private ask(item: ItemOnMenu): void {
    this.asked = this.desk.basket.of(item.code)?.missing || 1;
    this.asking = item;
  }

  protected override updated(): void {
    const dialog = this.querySelector('dialog');
    if (dialog && !dialog.open) {
      dialog.showModal();
    }
  }

  /** How much of something was asked for that is not there, and why. */
  private question() {
    const item = this.asking;
    return item
      ? html`<dialog aria-labelledby="asked" @close=${() => (this.asking = undefined)}>
          <div class="stack">
            <h2 id="asked">${item.label}: ${say('askedFor')}</h2>
            ${stepper(
              say('askedFor'),
              this.asked,
              (asked) => {
                this.asked = asked;
                this.requestUpdate();
              },
              {least: 1, leap: LEAP[item.kind] ?? 0},
            )}
            <p>${say('why')}</p>
            <div class="reasons">
              ${REASONS.map(
                (reason) => html`<button @click=${() => this.answer(item, reason)}>${say(reason)}</button>`,
              )}
            </div>
            <button class="plain" @click=${() => this.closeQuestion()}>${say('cancel')}</button>
          </div>
        </dialog>`
      : nothing;
  }

  private answer(item: ItemOnMenu, reason: UnmetReason): void {
    this.desk.miss(item.code, this.asked, reason);
    this.closeQuestion();
  }

  private closeQuestion(): void {
    this.querySelector('dialog')?.close();
  }

  private visit(): TemplateResult {
    const basket = this.desk.basket;
    return html`<aside class="panel stack visit" aria-labelledby="visit">
      <div class="row spread">
        <h2 id="visit">${say('visit')}</h2>
        ${basket.isEmpty && !basket.known
          ? nothing
          : html`<button class="plain" @click=${() => this.desk.startOver()}>${say('clear')}</button>`}
      </div>
      <div aria-live="polite">${this.who()}</div>
      ${basket.isEmpty
        ? html`<p class="hint">${say('nothing')}</p>`
        : html`<ul class="lines">
            ${basket.lines.map((line) => this.line(line))}
          </ul>`}
      <div class="row spread">
        <span>${say('people')}</span>
        ${stepper(say('people'), basket.people, (people) => this.desk.change((each) => (each.people = people)), {
          least: 1,
        })}
      </div>
      <div class="foot">
        <button class="main record" @click=${() => this.desk.recordVisit()}>
          ${say(basket.openVisit ? 'recordMore' : 'record')}
        </button>
      </div>
    </aside>`;
  }

  private who() {
    const known = this.desk.basket.known;
    if (!known) {
      return html`<details>
        <summary>${say('stranger')}</summary>
        <code-field @code=${(event: CustomEvent<string>) => this.desk.show(event.detail)}></code-field>
      </details>`;
    }
    return html`<div class="note good stack">
      <p class="hello">${this.greeting()}</p>
      ${known.is === 'known' && known.person.openVisit ? this.openVisit() : nothing}
      <button @click=${() => this.desk.startOver(this.desk.basket.for())}>${say('forget')}</button>
    </div>`;
  }

  private greeting(): string {
    const known = this.desk.basket.known!;
    if (known.is !== 'known') {
      return say(known.is);
    }
    const {chosenName, pronouns} = known.person;
    const name = [chosenName, pronouns ? `(${pronouns})` : ''].filter(Boolean).join(' ');
    return name ? say('hello', {name}) : say('helloUnnamed');
  }

  private openVisit(): TemplateResult {
    const isMore = this.desk.basket.isMore;
    const choose = (more: boolean) => this.desk.change((basket) => (basket.isMore = more));
    return html`<p>${say('openVisit')}</p>
      <div class="row">
        <button aria-pressed=${isMore ? 'true' : 'false'} @click=${() => choose(true)}>${say('addToIt')}</button>
        <button aria-pressed=${isMore ? 'false' : 'true'} @click=${() => choose(false)}>${say('ofItsOwn')}</button>
      </div>`;
  }

  private line(line: BasketLine): TemplateResult {
    const item = this.desk.menu?.families.flatMap((family) => family.items).find((each) => each.code === line.item);
    const what = this.desk.label(line.item);
    return html`<li>
      <span class="grow">${what}
        ${line.missing ? html`<span class="badge">${say('missed', {n: line.missing})}</span>` : nothing}
      </span>
      ${item?.kind === 'return'
        ? html`<button
            aria-pressed=${line.estimated ? 'true' : 'false'}
            @click=${() => this.desk.change((basket) => basket.estimate(line.item, !line.estimated))}
          >
            ${say('estimated')}
          </button>`
        : nothing}
      ${stepper(what, line.given, (given) => this.desk.change((basket) => basket.set(line.item, given)), {
        leap: LEAP[item?.kind ?? ''] ?? 0,
      })}
    </li>`;
  }
}

customElements.define('desk-door', DeskDoor);
