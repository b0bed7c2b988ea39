import {Door, languageButton} from '../shared/door';
import {outbox} from '../shared/outbox';
import '../shared/sent-list';
import {html, nothing, type TemplateResult} from '../shared/view';
import {label} from '../shared/words';
import './desk-board';
import './desk-cards';
import './desk-door';
import './desk-heads';
import {Desk} from './desk';
import {say} from './desk-words';

const PARTS = ['door', 'today', 'heads', 'cards', 'sent'] as const;
type Part = (typeof PARTS)[number];

const REFRESH_EVERY = 5 * 60_000;

/** The front desk: a shared tablet at a busy door. */
class DeskApp extends Door {
  static override properties = {...Door.properties, place: {state: true}};
  declare place: Part;

  protected readonly roles = ['front_desk', 'outreach', 'counselor'];
  private readonly desk = new Desk(() => this.requestUpdate());
  private refreshing?: number;

  constructor() {
    super();
    this.place = 'door';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.classList.add('screen');
  }

  protected async enter(): Promise<void> {
    await this.desk.begin();
    window.clearInterval(this.refreshing);
    this.refreshing = window.setInterval(() => void this.desk.refresh(), REFRESH_EVERY);
  }

  protected leave(): void {
    window.clearInterval(this.refreshing);
    this.desk.forget();
    this.place = 'door';
  }

  protected inside(): TemplateResult {
    return html`
      <header class="bar">
        <h1 class="unseen">Doorway</h1>
        <nav aria-label=${say('places')}>
          ${PARTS.filter((part) => part !== 'sent' || this.place === 'sent' || this.isPuzzled).map(
            (part) => html`<button
              class="plain"
              aria-current=${part === this.place ? 'page' : 'false'}
              @click=${() => this.go(part)}
            >
              ${say(part)}
            </button>`,
          )}
        </nav>
        <span class="grow"></span>
        ${this.counts()} ${this.sites()} ${languageButton()}
        <button class="plain" @click=${() => this.lock()}>${say('lock')}</button>
      </header>
      ${this.state()} ${this.notices()}
      <main>${this.desk.site ? this.view() : html`<p class="empty">${say('noSites')}</p>`}</main>
      ${this.saidBar()}
    `;
  }

  /** Whether somebody has to look at what was sent. */
  private get isPuzzled(): boolean {
    return outbox.refused.length > 0 || Boolean(outbox.lostAt);
  }

  private go(part: Part): void {
    this.place = part;
    if (part !== 'cards') {
      this.desk.tell();
    }
  }

  private view(): TemplateResult {
    switch (this.place) {
      case 'door':
        return html`<desk-door .desk=${this.desk}></desk-door>`;
      case 'today':
        return html`<desk-board .desk=${this.desk}></desk-board>`;
      case 'heads':
        return html`<desk-heads .desk=${this.desk}></desk-heads>`;
      case 'sent':
        return html`<sent-list class="narrow" .label=${(item: string) => this.desk.label(item)}></sent-list>`;
      case 'cards':
        return html`<desk-cards .desk=${this.desk} @used=${() => (this.place = 'door')}></desk-cards>`;
    }
  }

  private counts() {
    const counts = this.desk.counts;
    return counts
      ? html`<span class="hint">${say('hereNow', {open: counts.openVisits, visits: counts.visits})}</span>`
      : nothing;
  }

  private sites() {
    const sites = this.desk.reference.sites;
    return sites.length > 1
      ? html`<select
          class="site"
          aria-label=${say('site')}
          @change=${(event: Event) => this.desk.refresh((event.target as HTMLSelectElement).value)}
        >
          ${sites.map(
            (site) => html`<option value=${site.code} ?selected=${site.code === this.desk.site}>${site.name}</option>`,
          )}
        </select>`
      : nothing;
  }

  /** Whether the network is there, and what waits for it. */
  private state() {
    const parts = [
      outbox.away ? say('offline') : '',
      outbox.waiting ? say('waits', {n: outbox.waiting}) : '',
      outbox.ofOthers ? say('othersWait', {n: outbox.ofOthers}) : '',
    ].filter(Boolean);
    return html`<div role="status" class="state">
        ${parts.length ? html`<p class="note ${outbox.away ? 'warning' : 'info'}">${parts.join(' ')}</p>` : nothing}
      </div>
      ${this.isPuzzled && this.place !== 'sent'
        ? html`<div class="note danger row spread" role="alert">
            <span>${outbox.lostAt ? say('lost') : say('notSent', {n: outbox.refused.length})}</span>
            <button @click=${() => this.go('sent')}>${say('look')}</button>
          </div>`
        : nothing}`;
  }

  private notices() {
    return this.desk.reference.notices.map(
      (notice) => html`<p class="note ${notice.severity}">${label(notice.texts)}</p>`,
    );
  }

  private saidBar() {
    const said = this.desk.said;
    return html`<div role="status">
      ${said
        ? html`<div class="said">
            <span>${said.text}</span>
            ${said.undo
              ? html`<button @click=${() => this.desk.undo()}>${say('undo')}</button>`
              : html`<button @click=${() => this.desk.tell()}>${say('close')}</button>`}
          </div>`
        : nothing}
    </div>`;
  }
}

customElements.define('desk-app', DeskApp);
