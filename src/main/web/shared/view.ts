import {LitElement} from 'lit';
import {onLanguage} from './words';

export {html, nothing} from 'lit';
export type {TemplateResult} from 'lit';

/** An element whose parts stand in the page itself, so that one style sheet and one outline hold for all of it. */
export abstract class View extends LitElement {
  private stopListening = () => {};

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.stopListening = onLanguage(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    this.stopListening();
    super.disconnectedCallback();
  }
}
