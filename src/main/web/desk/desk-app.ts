import {Door, languageButton} from '../shared/door';
import {html} from '../shared/view';

class DeskApp extends Door {
  protected readonly roles = ['front_desk', 'outreach', 'counselor'];

  protected async enter(): Promise<void> {}

  protected leave(): void {}

  protected inside() {
    return html`<header class="bar"><h1>Doorway</h1>${languageButton()}</header>`;
  }
}

customElements.define('desk-app', DeskApp);
