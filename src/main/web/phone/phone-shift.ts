import type {Supply} from '../shared/api';
import {stepper} from '../shared/stepper';
import {html, nothing, type TemplateResult, View} from '../shared/view';
import {time} from '../shared/words';
import {say} from './phone-words';
import type {Run, Shift} from './shift';

/** The shift itself: when it begins, what goes along, what comes back. */
class PhoneShift extends View {
  static override properties = {shift: {attribute: false, hasChanged: () => true}, counting: {state: true}};
  declare shift: Shift;
  declare counting?: 'out' | 'back';
  private counted = new Map<string, number>();

  protected override render() {
    const run = this.shift.run;
    return html`<div class="stack">
      ${this.counting ? this.count(this.counting) : run ? this.under(run) : this.notBegun()}
      <section class="panel stack">
        <p class="hint">${this.shift.takenAt ? say('taken', {time: time(this.shift.takenAt)}) : nothing}</p>
        <button @click=${() => this.shift.takeAlong().catch(() => undefined)}>${say('take')}</button>
      </section>
    </div>`;
  }

  private notBegun(): TemplateResult {
    return html`<section class="panel stack">
      <p>${say('noRun')}</p>
      <button class="main" @click=${() => this.shift.startRun()}>${say('startRun')}</button>
    </section>`;
  }

  private under(run: Run): TemplateResult {
    const carried = run.out.map((supply) => `${supply.quantity} × ${this.shift.label(supply.item)}`).join(', ');
    return html`<section class="panel stack">
      <h2>${say('runSince', {time: time(run.startedAt)})}</h2>
      <p>${carried ? say('carried', {what: carried}) : say('nothingCarried')}</p>
      <button class="main" @click=${() => this.begin('out')}>${say('load')}</button>
      <button @click=${() => this.begin('back')}>${say('endRun')}</button>
    </section>`;
  }

  private begin(direction: 'out' | 'back'): void {
    this.counted = new Map();
    this.counting = direction;
    this.shift.tell();
  }

  private count(direction: 'out' | 'back'): TemplateResult {
    const isBack = direction === 'back';
    return html`<section class="panel stack" aria-labelledby="count">
      <h2 id="count">${say(isBack ? 'loadBack' : 'loadOut')}</h2>
      ${isBack ? html`<p class="hint">${say('endHint')}</p>` : nothing}
      <ul class="stack">
        ${this.shift.supplies.map(
          (item) => html`<li class="row spread">
            <span class="grow">${this.shift.label(item.code)}</span>
            ${stepper(this.shift.label(item.code), this.counted.get(item.code) ?? 0, (quantity) => {
              this.counted.set(item.code, quantity);
              this.requestUpdate();
            }, {leap: 10})}
          </li>`,
        )}
      </ul>
      <div class="row">
        <button class="main grow" @click=${() => this.save(direction)}>${say(isBack ? 'endRun' : 'load')}</button>
        <button @click=${() => (this.counting = undefined)}>${say('cancel')}</button>
      </div>
    </section>`;
  }

  private async save(direction: 'out' | 'back'): Promise<void> {
    const supplies: Supply[] = [...this.counted]
      .filter(([, quantity]) => quantity > 0)
      .map(([item, quantity]) => ({item, quantity}));
    this.counting = undefined;
    if (direction === 'back') {
      await this.shift.endRun(supplies);
    } else if (supplies.length) {
      await this.shift.load(supplies);
    }
  }
}

customElements.define('phone-shift', PhoneShift);
