import type {Code, IssuedCode} from '../shared/api';
import {createParticipant, issueCode, listCodes, lookUpCode, replaceCode} from '../shared/api';
import {call} from '../shared/call';
import '../shared/code-field';
import {outbox} from '../shared/outbox';
import {html, nothing, type TemplateResult, View} from '../shared/view';
import {day, language} from '../shared/words';
import {type Desk, explain} from './desk';
import {say} from './desk-words';

/** New cards for those who want to be recognised, and new ones for lost ones. Fires `used` when one is to be used at once. */
class DeskCards extends View {
  static override properties = {
    desk: {attribute: false, hasChanged: () => true},
    issued: {state: true},
    lost: {state: true},
    failure: {state: true},
  };
  declare desk: Desk;
  declare issued?: IssuedCode;
  declare lost?: {participant: string; cards: Code[]};
  declare failure: string;

  constructor() {
    super();
    this.failure = '';
  }

  protected override render() {
    if (this.issued) {
      return this.card(this.issued);
    }
    return html`<div class="cards">
      ${outbox.away ? html`<p class="note warning">${say('needsNetwork')}</p>` : nothing}
      ${this.failure ? html`<p class="note warning" role="alert">${this.failure}</p>` : nothing}
      ${this.newCard()} ${this.lostCard()}
    </div>`;
  }

  private newCard(): TemplateResult {
    return html`<form class="panel stack" autocomplete="off" @submit=${(event: Event) => this.make(event)}>
      <h2>${say('newCard')}</h2>
      <p class="hint">${say('newCardHint')}</p>
      <label>${say('name')}<input name="name" autocomplete="off" maxlength="80"></label>
      <label>${say('pronouns')}<input name="pronouns" autocomplete="off" maxlength="40"></label>
      <label class="check"><input type="checkbox" name="by-name"> ${say('byName')}</label>
      <button class="main">${say('make')}</button>
    </form>`;
  }

  private async make(event: Event): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const chosenName = String(form.get('name')).trim() || undefined;
    const pronouns = String(form.get('pronouns')).trim() || undefined;
    await this.attempt(async () => {
      const {id} = await call(createParticipant, {
        body: {id: crypto.randomUUID(), chosenName, pronouns, language: language()},
      });
      if (form.get('by-name') && chosenName) {
        await call(issueCode, {path: {id}, body: {kind: 'chosen', name: chosenName}});
      }
      this.issued = await call(issueCode, {path: {id}, body: {kind: 'random'}});
    });
  }

  private lostCard(): TemplateResult {
    return html`<section class="panel stack">
      <h2>${say('lostCard')}</h2>
      <p class="hint">${say('lostHint')}</p>
      <code-field @code=${(event: CustomEvent<string>) => this.find(event.detail)}></code-field>
      ${this.lost && !this.lost.cards.length ? html`<p class="note info">${say('lostNone')}</p>` : nothing}
      ${this.lost?.cards.map(
        (card) => html`<div class="row spread">
          <span>${say('cardOf', {day: day(card.issuedAt)})}</span>
          <button @click=${() => this.replace(card)}>${say('replace')}</button>
        </div>`,
      )}
    </section>`;
  }

  private async find(code: string): Promise<void> {
    await this.attempt(async () => {
      const {id} = await call(lookUpCode, {body: {code, site: this.desk.site}});
      const codes = (await call(listCodes, {path: {id}})).items;
      this.lost = {participant: id, cards: codes.filter((each) => each.kind === 'random' && !each.revokedAt)};
    });
  }

  private async replace(card: Code): Promise<void> {
    await this.attempt(async () => {
      const path = {id: this.lost!.participant, codeId: card.id};
      this.issued = await call(replaceCode, {path, body: {id: crypto.randomUUID()}});
      this.lost = undefined;
    });
  }

  private async attempt(step: () => Promise<void>): Promise<void> {
    this.failure = '';
    try {
      await step();
    } catch (failure) {
      this.failure = explain(failure);
    }
  }

  private card(issued: IssuedCode): TemplateResult {
    return html`<div class="panel stack issued">
      <p class="hint">${say('cardReady')}</p>
      <div class="printed">
        <img alt="" src="data:image/svg+xml,${encodeURIComponent(issued.qr?.svg ?? '')}">
        <p class="code">${issued.code}</p>
      </div>
      <div class="row">
        <button class="main" @click=${() => window.print()}>${say('print')}</button>
        <button @click=${() => this.use(issued)}>${say('useIt')}</button>
        <button @click=${() => (this.issued = undefined)}>${say('done')}</button>
      </div>
    </div>`;
  }

  private async use(issued: IssuedCode): Promise<void> {
    this.issued = undefined;
    await this.desk.show(issued.code!);
    this.dispatchEvent(new CustomEvent('used'));
  }
}

customElements.define('desk-cards', DeskCards);
