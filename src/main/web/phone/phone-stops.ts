import type {Stop} from '../shared/api';
import {html, nothing, type TemplateResult, View} from '../shared/view';
import {day} from '../shared/words';
import {say} from './phone-words';
import type {Shift} from './shift';

/** The stops of the site, with what the last team left for the next one. */
class PhoneStops extends View {
  static override properties = {shift: {attribute: false, hasChanged: () => true}, writing: {state: true}};
  declare shift: Shift;
  declare writing?: string;

  protected override render() {
    const stops = this.shift.stops;
    return stops.length
      ? html`<ul class="stack">
          ${stops.map((stop) => this.stop(stop))}
        </ul>`
      : html`<p class="empty">${say('noStops')}</p>`;
  }

  private stop(stop: Stop): TemplateResult {
    const isHere = stop.id === this.shift.stop;
    return html`<li class="panel stack">
      <h2>${stop.description.name}</h2>
      ${stop.notesDiffer ? html`<p class="note info">${say('differ')}</p>` : nothing}
      ${stop.notes.map(
        (note) => html`<p class="written">${note.text} <span class="hint">${day(note.writtenAt)}</span></p>`,
      )}
      ${this.writing === stop.id ? this.form(stop) : nothing}
      <div class="row">
        <button aria-pressed=${isHere ? 'true' : 'false'} @click=${() => this.go(stop)}>
          ${say(isHere ? 'isHere' : 'here')}
        </button>
        ${this.writing === stop.id
          ? nothing
          : html`<button @click=${() => (this.writing = stop.id)}>${say('writeNote')}</button>`}
      </div>
    </li>`;
  }

  private go(stop: Stop): void {
    this.shift.stop = this.shift.stop === stop.id ? undefined : stop.id;
    this.requestUpdate();
  }

  private form(stop: Stop): TemplateResult {
    const most = this.shift.bundle!.limits.charactersPerStopNote;
    return html`<form class="stack" @submit=${(event: Event) => this.save(event, stop)}>
      <label>
        ${say('note')}
        <textarea name="note" rows="4" maxlength=${most} .value=${stop.notes.map((note) => note.text).join('\n')}></textarea>
      </label>
      <p class="hint">${say('noteHint', {n: most})}</p>
      <div class="row">
        <button class="main">${say('saveNote')}</button>
        <button type="button" @click=${() => (this.writing = undefined)}>${say('cancel')}</button>
      </div>
    </form>`;
  }

  private async save(event: Event, stop: Stop): Promise<void> {
    event.preventDefault();
    const text = String(new FormData(event.target as HTMLFormElement).get('note')).trim();
    this.writing = undefined;
    await this.shift.writeNote(stop, text);
  }
}

customElements.define('phone-stops', PhoneStops);
