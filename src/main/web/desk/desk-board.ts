import type {BoardState, Line, Visit, VisitOnBoard} from '../shared/api';
import {
  correctLine, correctVisit, getVisit, linkVisit, listVisits, restoreVisit, undoDeparture, undoLine, unlinkVisit,
  voidVisit,
} from '../shared/api';
import {call} from '../shared/call';
import '../shared/code-field';
import {stepper} from '../shared/stepper';
import {html, nothing, type TemplateResult, View} from '../shared/view';
import {time} from '../shared/words';
import {type Desk, explain} from './desk';
import {say} from './desk-words';

const PAGE = 200;

/** Today's visits, the newest first: who is still here as far as anybody knows, and what was a slip of the finger. */
class DeskBoard extends View {
  static override properties = {
    desk: {attribute: false, hasChanged: () => true},
    visits: {state: true},
    next: {state: true},
    isAway: {state: true},
    shown: {state: true},
    linking: {state: true},
    correcting: {state: true},
  };
  declare desk: Desk;
  declare visits?: VisitOnBoard[];
  declare next?: string;
  declare isAway: boolean;
  declare shown: BoardState;
  declare linking?: string;
  declare correcting?: Visit;

  constructor() {
    super();
    this.isAway = false;
    this.shown = 'all';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  private async load(after?: string): Promise<void> {
    try {
      const page = await call(listVisits, {query: {site: this.desk.site, state: this.shown, limit: PAGE, after}});
      this.visits = after ? [...(this.visits ?? []), ...page.items] : page.items;
      this.next = page.next;
      this.isAway = false;
    } catch {
      this.isAway = true;
    }
  }

  private show(state: BoardState): void {
    this.shown = state;
    void this.load();
  }

  protected override render() {
    if (this.isAway) {
      return html`<div class="empty stack">
        <p>${say('boardAway')}</p>
        <button @click=${() => this.load()}>${say('retry')}</button>
      </div>`;
    }
    if (!this.visits) {
      return html`<p class="empty" role="status">${say('loading')}</p>`;
    }
    return html`<div class="board stack">
      <div class="row" role="group" aria-label=${say('today')}>
        ${(['all', 'open'] as const).map(
          (state) => html`<button aria-pressed=${this.shown === state ? 'true' : 'false'} @click=${() => this.show(state)}>
            ${say(state)}
          </button>`,
        )}
      </div>
      ${this.visits.length ? nothing : html`<p class="empty">${say('noVisits')}</p>`}
      <ul class="stack">
        ${this.visits.map((visit) => this.row(visit))}
      </ul>
      ${this.next ? html`<button @click=${() => this.load(this.next)}>${say('more')}</button>` : nothing}
      ${this.dialog()}
    </div>`;
  }

  private row(visit: VisitOnBoard): TemplateResult {
    return html`<li class="panel row ${visit.state}">
      <strong class="when">${time(visit.arrivedAt)}</strong>
      <span class="grow">
        <span class="badge">${this.state(visit)}</span>
        ${visit.known ? html`<span class="badge">${say('card')}</span>` : nothing}
        ${visit.peopleServed > 1 ? html`<span class="badge">${say('forPeople', {n: visit.peopleServed})}</span>` : nothing}
        <span class="took">${this.took(visit.lines)}</span>
      </span>
      ${visit.state === 'voided' ? nothing : this.departure(visit)}
      ${visit.state === 'voided' || visit.known
        ? nothing
        : html`<button @click=${() => (this.linking = visit.id)}>${say('link')}</button>`}
      <button aria-label="${say('correct')}: ${time(visit.arrivedAt)}" @click=${() => this.correct(visit.id)}>
        ${say('correct')}
      </button>
    </li>`;
  }

  private departure(visit: VisitOnBoard): TemplateResult {
    return visit.leftAt
      ? html`<button @click=${() => this.act(() => call(undoDeparture, {path: {id: visit.id}}))}>${say('notLeft')}</button>`
      : html`<button @click=${() => this.act(() => this.desk.recordDeparture(visit.id))}>${say('left')}</button>`;
  }

  private state(visit: VisitOnBoard): string {
    if (visit.state === 'voided') {
      return say('isVoided');
    }
    return visit.leftAt ? say('isClosed', {time: time(visit.leftAt)}) : say('isOpen');
  }

  private took(lines: Line[]): string {
    return lines.length
      ? lines.map((line) => this.tookOne(line)).join(', ')
      : say('noLines');
  }

  private tookOne(line: Line): string {
    const what = this.desk.label(line.item);
    const missing = (line.askedFor ?? line.given) - line.given;
    const given = line.given === 1 ? what : line.given ? `${line.given} × ${what}` : what;
    return missing > 0 ? `${given} (${say('missed', {n: missing})})` : given;
  }

  private async act(step: () => Promise<unknown>): Promise<void> {
    try {
      await step();
    } catch (failure) {
      this.desk.tell({text: explain(failure)});
    }
    await this.load();
    void this.desk.count();
  }

  private async correct(id: string): Promise<void> {
    this.correcting = await call(getVisit, {path: {id}}).catch(() => undefined);
  }

  /** A correction is saved as it is made. */
  private async change(step: () => Promise<unknown>): Promise<void> {
    const id = this.correcting!.id;
    await this.act(step);
    await this.correct(id);
  }

  protected override updated(): void {
    const dialog = this.querySelector('dialog');
    if (dialog && !dialog.open) {
      dialog.showModal();
    }
  }

  private close(): void {
    this.querySelector('dialog')?.close();
  }

  private closed(): void {
    this.linking = undefined;
    this.correcting = undefined;
  }

  private dialog() {
    const content = this.correcting ? this.correction(this.correcting) : this.linking ? this.linkage(this.linking) : '';
    return content
      ? html`<dialog aria-labelledby="board-dialog" @close=${() => this.closed()}>
          <div class="stack">
            ${content}
            <button class="plain" @click=${() => this.close()}>${say('close')}</button>
          </div>
        </dialog>`
      : nothing;
  }

  private linkage(visit: string): TemplateResult {
    return html`<h2 id="board-dialog">${say('link')}</h2>
      <code-field @code=${(event: CustomEvent<string>) => this.link(visit, event.detail)}></code-field>`;
  }

  private async link(visit: string, code: string): Promise<void> {
    this.close();
    await this.act(async () => {
      await call(linkVisit, {path: {id: visit}, body: {participantCode: code}});
      this.desk.tell({text: say('linked'), undo: () => this.unlink(visit)});
    });
  }

  private async unlink(visit: string): Promise<void> {
    await call(unlinkVisit, {path: {id: visit}});
    await this.load();
  }

  private correction(visit: Visit): TemplateResult {
    const path = {id: visit.id};
    const isVoided = visit.state === 'voided';
    return html`<h2 id="board-dialog">${say('correctTitle', {time: time(visit.arrivedAt)})}</h2>
      ${isVoided
        ? html`<button @click=${() => this.change(() => call(restoreVisit, {path}))}>${say('restore')}</button>`
        : html`<div class="row spread">
              <span>${say('people')}</span>
              ${stepper(
                say('people'),
                visit.peopleServed,
                (peopleServed) => this.change(() => call(correctVisit, {path, body: {peopleServed}})),
                {least: 1},
              )}
            </div>
            <ul class="lines">
              ${visit.lines.map((line) => this.correctable(visit, line))}
            </ul>
            <button
              class="danger"
              @click=${() => this.change(() => call(voidVisit, {path, body: {reason: 'mistake'}}))}
            >
              ${say('voidVisit')}
            </button>`}`;
  }

  private correctable(visit: Visit, line: Line): TemplateResult {
    const what = this.desk.label(line.item);
    const path = {id: visit.id, line: line.id};
    return html`<li>
      <span class="grow">${what}</span>
      ${stepper(what, line.given, (given) => this.change(() => call(correctLine, {path, body: {given}})))}
      <button
        aria-label=${say('remove', {what})}
        @click=${() => this.change(() => call(undoLine, {path}))}
      >
        ×
      </button>
    </li>`;
  }
}

customElements.define('desk-board', DeskBoard);
