import {Door, languageButton} from '../shared/door';
import {html} from '../shared/view';

class PhoneApp extends Door {
  protected readonly roles = ['outreach', 'counselor'];

  protected async enter(): Promise<void> {}

  protected leave(): void {}

  protected inside() {
    return html`<header class="bar"><h1>Doorway</h1>${languageButton()}</header>`;
  }
}

customElements.define('phone-app', PhoneApp);
