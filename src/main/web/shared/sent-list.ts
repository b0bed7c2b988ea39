import type {AddLine, HeldBatch, Phone} from './api';
import {confirmBatch, discardBatch, listPhones, losePhone} from './api';
import {call, reason} from './call';
import {beginAnew, drop, onOutbox, outbox, putRight, type Recorded, type RefusedOperation, send} from './outbox';
import {stepper} from './stepper';
import {html, nothing, type TemplateResult, View} from './view';
import {day, sentences, time} from './words';

const say = sentences(
  {
    waiting: '{n} wait to be sent.',
    allSent: 'Everything has been sent.',
    ofOthers: '{n} of somebody else wait here, sealed, until they sign in.',
    send: 'Send now',
    last: 'Last sent at {time}: {n} taken.',
    held: '{n} kept apart at the centre until you confirm them.',
    doubted: '{n} with a time that could not be right; the centre set it to when it came in.',
    conflicts: '{n} met something newer; both are kept.',
    refused: 'Not taken',
    refusedHint: 'The centre could not record this. Put it right, or leave it out.',
    unreadable: 'What it was can no longer be read on this phone. Record it anew, then leave this out.',
    again: 'Send it again',
    leaveOut: 'Leave it out',
    removeLine: 'Leave out {what}',
    recordVisit: 'A visit at {time}',
    recordTally: 'Heads counted at {time}',
    something: 'Recorded at {time}',
    lost: 'This phone was said to be lost on {day}. What it sends is kept apart until you confirm it.',
    heldBatch: '{n} from {time}',
    confirm: 'This was me',
    discard: 'Throw away',
    anew: 'Use this phone again',
    phones: 'My phones',
    phonesHint: 'A lost phone is signed out at once, and what it sends is kept apart. It holds only what was not sent, sealed.',
    thisPhone: 'This phone, since {day}',
    otherPhone: 'A phone, since {day}',
    isLost: 'lost {day}',
    lose: 'It is lost',
  },
  {
    waiting: '{n} por enviar.',
    allSent: 'Todo se ha enviado.',
    ofOthers: '{n} de otra persona esperan aquí, sellados, hasta que entre.',
    send: 'Enviar ahora',
    last: 'Último envío a las {time}: {n} recibidos.',
    held: '{n} apartados en el centro hasta que los confirmes.',
    doubted: '{n} con una hora imposible; el centro puso la de llegada.',
    conflicts: '{n} encontraron algo más nuevo; se guardan ambos.',
    refused: 'No recibido',
    refusedHint: 'El centro no pudo registrarlo. Corrígelo o déjalo.',
    unreadable: 'En este teléfono ya no se puede leer qué era. Regístralo otra vez y deja esto.',
    again: 'Enviar otra vez',
    leaveOut: 'Dejarlo',
    removeLine: 'Quitar {what}',
    recordVisit: 'Una visita a las {time}',
    recordTally: 'Personas contadas a las {time}',
    something: 'Registrado a las {time}',
    lost: 'Este teléfono se dio por perdido el {day}. Lo que envía se aparta hasta que lo confirmes.',
    heldBatch: '{n} de las {time}',
    confirm: 'Fui yo',
    discard: 'Tirar',
    anew: 'Volver a usar este teléfono',
    phones: 'Mis teléfonos',
    phonesHint: 'Un teléfono perdido se cierra al momento y lo que envía se aparta. Solo guarda lo no enviado, sellado.',
    thisPhone: 'Este teléfono, desde el {day}',
    otherPhone: 'Un teléfono, desde el {day}',
    isLost: 'perdido el {day}',
    lose: 'Se ha perdido',
  },
);

/** What became of what was recorded, in words; what was not taken is put right here. */
class SentList extends View {
  static override properties = {label: {attribute: false}, phones: {state: true}};
  /** What people call an item. */
  declare label: (item: string) => string;
  declare phones: Phone[];
  private stopHearing = () => {};

  constructor() {
    super();
    this.phones = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.stopHearing = onOutbox(() => this.heard());
    void this.load();
  }

  override disconnectedCallback(): void {
    this.stopHearing();
    super.disconnectedCallback();
  }

  private heard(): void {
    this.requestUpdate();
    if (!this.phones.length && !outbox.away) {
      void this.load();
    }
  }

  private async load(): Promise<void> {
    this.phones = await call(listPhones, {})
      .then((page) => page.items)
      .catch(() => []);
  }

  protected override render() {
    return html`<div class="stack">
      ${outbox.lostAt ? this.lost(outbox.lostAt) : nothing}
      <section class="panel stack">
        <p role="status">${outbox.waiting ? say('waiting', {n: outbox.waiting}) : say('allSent')}</p>
        ${outbox.ofOthers ? html`<p class="hint">${say('ofOthers', {n: outbox.ofOthers})}</p>` : nothing}
        ${this.last()}
        ${outbox.waiting ? html`<button class="main" @click=${() => send()}>${say('send')}</button>` : nothing}
      </section>
      ${outbox.refused.map((refused) => this.refused(refused))} ${this.mine()}
    </div>`;
  }

  private last() {
    const sent = outbox.lastSent;
    return sent
      ? html`<ul>
          <li>${say('last', {time: time(sent.at), n: sent.applied})}</li>
          ${sent.held ? html`<li>${say('held', {n: sent.held})}</li>` : nothing}
          ${sent.doubted.length ? html`<li>${say('doubted', {n: sent.doubted.length})}</li>` : nothing}
          ${sent.conflicts.length ? html`<li>${say('conflicts', {n: sent.conflicts.length})}</li>` : nothing}
        </ul>`
      : nothing;
  }

  private refused(refused: RefusedOperation): TemplateResult {
    const {problem, recorded} = refused;
    return html`<section class="panel stack refused">
      <h2>${say('refused')}: ${recorded ? this.what(recorded) : problem.title}</h2>
      <p class="note danger">${reason(problem)}</p>
      <p class="hint">${say(recorded ? 'refusedHint' : 'unreadable')}</p>
      ${recorded ? this.lines(recorded) : nothing}
      <div class="row">
        ${recorded ? html`<button class="main" @click=${() => putRight(recorded)}>${say('again')}</button>` : nothing}
        <button class="danger" @click=${() => drop(refused.id)}>${say('leaveOut')}</button>
      </div>
    </section>`;
  }

  private what(recorded: Recorded): string {
    const is = recorded.type === 'recordVisit' || recorded.type === 'recordTally' ? recorded.type : 'something';
    return say(is, {time: time(recorded.at)});
  }

  private lines(recorded: Recorded): TemplateResult[] {
    const body = recorded.body as {lines?: AddLine[]} | undefined;
    return (body?.lines ?? []).map((line) => {
      const what = this.label(line.item);
      return html`<div class="row spread">
        <span class="grow">${what}</span>
        ${stepper(what, line.given ?? 1, (given) => {
          line.given = given;
          this.requestUpdate();
        })}
        <button
          aria-label=${say('removeLine', {what})}
          @click=${() => {
            body!.lines = body!.lines!.filter((each) => each !== line);
            this.requestUpdate();
          }}
        >
          ×
        </button>
      </div>`;
    });
  }

  /** How somebody learns that the phone in their hand was said to be lost, and goes on with it. */
  private lost(lostAt: string): TemplateResult {
    const mine = this.phones.find((phone) => phone.id === outbox.phone);
    return html`<section class="panel stack">
      <p class="note danger" role="alert">${say('lost', {day: day(lostAt)})}</p>
      ${mine?.held.map(
        (batch) => html`<div class="row spread">
          <span>${say('heldBatch', {n: batch.operations, time: time(batch.receivedAt)})}</span>
          <button @click=${() => this.settle(mine, batch, true)}>${say('confirm')}</button>
          <button class="danger" @click=${() => this.settle(mine, batch, false)}>${say('discard')}</button>
        </div>`,
      )}
      <button class="main" ?disabled=${outbox.waiting > 0} @click=${() => this.anew()}>${say('anew')}</button>
    </section>`;
  }

  private async settle(phone: Phone, batch: HeldBatch, isOurs: boolean): Promise<void> {
    const path = {id: phone.id, batch: batch.batch};
    await (isOurs ? call(confirmBatch, {path}) : call(discardBatch, {path}));
    await this.load();
  }

  private async anew(): Promise<void> {
    await beginAnew();
    await this.load();
  }

  private mine() {
    return this.phones.length
      ? html`<section class="panel stack" aria-labelledby="phones">
          <h2 id="phones">${say('phones')}</h2>
          <p class="hint">${say('phonesHint')}</p>
          ${this.phones.map(
            (phone) => html`<div class="row spread">
              <span>
                ${say(phone.id === outbox.phone ? 'thisPhone' : 'otherPhone', {day: day(phone.registeredAt)})}
                ${phone.lostAt ? html`<span class="badge">${say('isLost', {day: day(phone.lostAt)})}</span>` : nothing}
              </span>
              ${phone.lostAt
                ? nothing
                : html`<button class="danger" @click=${() => this.lose(phone)}>${say('lose')}</button>`}
            </div>`,
          )}
        </section>`
      : nothing;
  }

  private async lose(phone: Phone): Promise<void> {
    await call(losePhone, {path: {id: phone.id}});
    await this.load();
  }
}

customElements.define('sent-list', SentList);
