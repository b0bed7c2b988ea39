import {html, type TemplateResult} from './view';
import {sentences} from './words';

const say = sentences({less: 'Less: {what}', more: 'More: {what}'}, {less: 'Menos: {what}', more: 'Más: {what}'});

/** A quantity that is set without a keyboard. */
export function stepper(
  what: string,
  value: number,
  change: (value: number) => void,
  {least = 0, most = 10_000, leap = 0} = {},
): TemplateResult {
  const set = (next: number) => change(Math.min(most, Math.max(least, next)));
  return html`<span class="stepper" role="group" aria-label=${what}>
    <button aria-label=${say('less', {what})} ?disabled=${value <= least} @click=${() => set(value - 1)}>−</button>
    <output>${value}</output>
    <button aria-label=${say('more', {what})} ?disabled=${value >= most} @click=${() => set(value + 1)}>+</button>
    ${leap
      ? html`<button aria-label="+${leap}: ${what}" @click=${() => set(value + leap)}>+${leap}</button>`
      : ''}
  </span>`;
}
