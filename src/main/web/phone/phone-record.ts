import type {MenuItem} from '../shared/api';
import '../shared/code-field';
import {stepper} from '../shared/stepper';
import {html, nothing, type TemplateResult, View} from '../shared/view';
import {label} from '../shared/words';
import {say} from './phone-words';
import type {OfferedFamily, Shift} from './shift';

/** What is given on the street, with the thumb: tiles above, the visit at the bottom. */
class PhoneRecord extends View {
  static override properties = {shift: {attribute: false, hasChanged: () => true}, missing: {state: true}};
  declare shift: Shift;
  /** Whether a tap says that something is not there. */
  declare missing: boolean;

  constructor() {
    super();
    this.missing = false;
  }

  protected override render() {
    return html`<div class="street">
      <div class="stack scrolled">${this.where()} ${this.heads()}
      <section class="stack" aria-labelledby="usual">
        <h2 id="usual">${say('usual')}</h2>
        <div class="tiles">
          ${this.shift.bundles.map(
            (bundle) => html`<button
              class="tile usual"
              @click=${() =>
                this.shift.change((basket) => bundle.items.forEach((item) => basket.give(item.item, item.quantity)))}
            >
              ${label(bundle.labels)}
            </button>`,
          )}
        </div>
      </section>
      <button aria-pressed=${this.missing ? 'true' : 'false'} @click=${() => (this.missing = !this.missing)}>
        ${say('noted')}
      </button>
      ${this.shift.families.map((family) => this.family(family))}</div>
      ${this.visit()}
    </div>`;
  }

  private where(): TemplateResult {
    return html`<label>
      ${say('where')}
      <select @change=${(event: Event) => (this.shift.stop = (event.target as HTMLSelectElement).value || undefined)}>
        <option value="">${say('nowhere')}</option>
        ${this.shift.stops.map(
          (stop) => html`<option value=${stop.id} ?selected=${stop.id === this.shift.stop}>
            ${stop.description.name}
          </option>`,
        )}
      </select>
    </label>`;
  }

  private heads(): TemplateResult {
    const {heads} = this.shift;
    return html`<section class="panel row" aria-labelledby="heads">
      <h2 id="heads">${say('heads')}</h2>
      <output class="count" aria-live="polite">${heads}</output>
      <button class="main plus" @click=${() => this.shift.count(heads + 1)}>${say('plusOne')}</button>
      ${heads
        ? html`<button class="grow" @click=${() => this.shift.saveHeads()}>${say('saveHeads', {n: heads})}</button>`
        : nothing}
    </section>`;
  }

  private family(family: OfferedFamily): TemplateResult {
    const taken = family.items.filter((item) => this.shift.basket.of(item.code)).length;
    return html`<details class="family">
      <summary>
        <h2>${label(family.family.labels)}</h2>
        ${taken ? html`<span class="badge">${taken}</span>` : nothing}
      </summary>
      <div class="tiles">${family.items.map((item) => this.tile(item))}</div>
    </details>`;
  }

  private tile(item: MenuItem): TemplateResult {
    const line = this.shift.basket.of(item.code);
    return html`<button class="tile ${line ? 'taken' : ''}" @click=${() => this.tap(item)}>
      <span>${label(item.description.labels)}</span>
      ${line?.given ? html`<span class="count">${line.given}</span>` : nothing}
      ${line?.missing ? html`<span class="hint">${say('missed', {n: line.missing})}</span>` : nothing}
    </button>`;
  }

  private tap(item: MenuItem): void {
    this.shift.tell();
    this.shift.change((basket) =>
      this.missing
        ? basket.miss(item.code, (basket.of(item.code)?.missing ?? 0) + 1, 'out_of_stock')
        : basket.give(item.code),
    );
  }

  private visit(): TemplateResult {
    const basket = this.shift.basket;
    const things = basket.lines.reduce((sum, line) => sum + line.given, 0);
    return html`<section class="visit panel stack" aria-label=${say('save')}>
      <details>
        <summary>
          ${basket.isEmpty ? say('nothing') : say('things', {n: things, people: basket.people})}
        </summary>
        <div class="stack">
          <div class="row spread">
            <span>${say('people')}</span>
            ${stepper(say('people'), basket.people, (people) => this.shift.change((each) => (each.people = people)), {
              least: 1,
              most: this.shift.bundle?.limits.peopleServedPerVisit,
            })}
          </div>
          ${basket.lines.map(
            (line) => html`<div class="row spread">
              <span class="grow">${this.shift.label(line.item)}</span>
              ${stepper(this.shift.label(line.item), line.given, (given) =>
                this.shift.change((each) => each.set(line.item, given)),
              )}
            </div>`,
          )}
          ${this.card()}
        </div>
      </details>
      <button class="main" @click=${() => this.shift.saveVisit()}>${say('save')}</button>
    </section>`;
  }

  private card(): TemplateResult {
    return this.shift.basket.known
      ? html`<p class="note good">${say('cardKept')}</p>
          <button @click=${() => this.code()}>${say('noCard')}</button>`
      : html`<p class="hint">${say('card')}</p>
          <code-field @code=${(event: CustomEvent<string>) => this.code(event.detail)}></code-field>`;
  }

  private code(code?: string): void {
    this.shift.basket = this.shift.basket.for(code ? {code, is: 'later'} : undefined);
    this.shift.tell();
  }
}

customElements.define('phone-record', PhoneRecord);
