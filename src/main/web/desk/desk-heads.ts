import * as store from '../shared/store';
import {html, View} from '../shared/view';
import type {Desk} from './desk';
import {say} from './desk-words';
import {stepper} from '../shared/stepper';

/** Heads that are counted by a tap. What is counted and not saved yet outlives the tab. */
class DeskHeads extends View {
  static override properties = {desk: {attribute: false, hasChanged: () => true}, heads: {state: true}};
  declare desk: Desk;
  declare heads: number;

  constructor() {
    super();
    this.heads = 0;
  }

  private get key(): string {
    return `heads:${this.desk.site}`;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void store.get<number>('reference', this.key).then((heads) => (this.heads = heads ?? 0));
  }

  protected override render() {
    return html`<div class="panel stack heads">
      <h2>${say('headsTitle')}</h2>
      <p class="hint">${say('headsHint')}</p>
      <output class="huge" aria-live="polite">${this.heads}</output>
      <button class="main plus" @click=${() => this.set(this.heads + 1)}>${say('plusOne')}</button>
      <div class="row spread">
        ${stepper(say('headsTitle'), this.heads, (heads) => this.set(heads), {leap: 10})}
        <button ?disabled=${this.heads === 0} @click=${() => this.save()}>${say('saveHeads', {n: this.heads})}</button>
      </div>
    </div>`;
  }

  private set(heads: number): void {
    this.heads = heads;
    void store.put('reference', heads, this.key);
  }

  private async save(): Promise<void> {
    const heads = this.heads;
    this.set(0);
    await this.desk.recordHeads(heads);
  }
}

customElements.define('desk-heads', DeskHeads);
