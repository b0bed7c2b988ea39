import {Door, languageButton} from '../shared/door';
import {outbox} from '../shared/outbox';
import '../shared/sent-list';
import {html, nothing, type TemplateResult} from '../shared/view';
import {label} from '../shared/words';
import './phone-record';
import './phone-shift';
import './phone-stops';
import {say} from './phone-words';
import {Shift} from './shift';

const PLACES = ['record', 'stops', 'shift', 'sync'] as const;
type Place = (typeof PLACES)[number];

/** The phone of an outreach team: records without signal, and hands it in when there is one. */
class PhoneApp extends Door {
  static override properties = {...Door.properties, place: {state: true}};
  declare place: Place;

  protected readonly roles = ['outreach', 'counselor'];
  private readonly shift = new Shift(() => this.requestUpdate());

  constructor() {
    super();
    this.place = 'record';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.classList.add('screen');
  }

  protected enter(): Promise<void> {
    return this.shift.begin();
  }

  protected leave(): void {
    this.shift.forget();
    this.place = 'record';
  }

  protected inside(): TemplateResult {
    return html`
      <header class="bar">
        <h1 class="grow">${this.shift.bundle?.site.name ?? 'Doorway'}</h1>
        ${languageButton()}
        <button class="plain" @click=${() => this.lock()}>${say('lock')}</button>
      </header>
      <div role="status">${outbox.away ? html`<p class="note warning">${say('offline')}</p>` : nothing}</div>
      ${this.shift.bundle?.reference.notices.map(
        (notice) => html`<p class="note ${notice.severity}">${label(notice.texts)}</p>`,
      )}
      <main>${this.view()}</main>
      ${this.saidBar()}
      <nav class="places" aria-label=${say('places')}>
        ${PLACES.map(
          (place) => html`<button
            class="plain"
            aria-current=${place === this.place ? 'page' : 'false'}
            aria-label=${place === 'sync' && outbox.waiting ? say('syncWaits', {n: outbox.waiting}) : nothing}
            @click=${() => this.go(place)}
          >
            ${say(place)}${place === 'sync' ? this.mark() : nothing}
          </button>`,
        )}
      </nav>
    `;
  }

  private mark() {
    const count = outbox.waiting + outbox.refused.length;
    return count ? html`<span class="badge ${outbox.refused.length ? 'wrong' : ''}">${count}</span>` : nothing;
  }

  private go(place: Place): void {
    this.place = place;
    this.shift.tell();
    this.querySelector('main')?.scrollTo(0, 0);
  }

  private view(): TemplateResult {
    if (!this.shift.bundle && this.place !== 'sync') {
      return html`<div class="empty stack">
        <p>${say('noBundle')}</p>
        <button @click=${() => this.shift.takeAlong().catch(() => undefined)}>${say('take')}</button>
      </div>`;
    }
    switch (this.place) {
      case 'record':
        return html`<phone-record .shift=${this.shift}></phone-record>`;
      case 'stops':
        return html`<phone-stops .shift=${this.shift}></phone-stops>`;
      case 'shift':
        return html`<phone-shift .shift=${this.shift}></phone-shift>`;
      case 'sync':
        return html`<sent-list .label=${(item: string) => this.shift.label(item)}></sent-list>`;
    }
  }

  private saidBar() {
    const said = this.shift.said;
    return html`<div role="status">
      ${said
        ? html`<div class="said">
            <span>${said.text}</span>
            ${said.undo
              ? html`<button @click=${() => this.shift.undo()}>${say('undo')}</button>`
              : html`<button @click=${() => this.shift.tell()}>${say('close')}</button>`}
          </div>`
        : nothing}
    </div>`;
  }
}

customElements.define('phone-app', PhoneApp);
