import {finishSignIn, onSession, person, signIn, signOut} from './session';
import {html, type TemplateResult, View} from './view';
import {language, LANGUAGES, otherLanguage, sentences, speak} from './words';
import {onOutbox, openOutbox, outbox} from './outbox';

const say = sentences(
  {
    starting: 'One moment …',
    welcome: 'Come as you are.',
    signIn: 'Sign in',
    signInHint: 'With the account that the centre gave you.',
    locked: 'Locked',
    lockedHint: 'Nobody touched this for a while, so it shows nothing. What was recorded is safe.',
    goOn: 'Go on without the network',
    goOnHint: 'What you record is kept sealed, and sent when somebody signs in again.',
    noWay: 'The sign-in does not answer. Try again when the network is back.',
    cannot: 'Your account may not do this. Ask whoever runs the centre.',
    another: 'Sign in as somebody else',
  },
  {
    starting: 'Un momento …',
    welcome: 'Ven como eres.',
    signIn: 'Entrar',
    signInHint: 'Con la cuenta que te dio el centro.',
    locked: 'Bloqueado',
    lockedHint: 'Nadie lo ha tocado durante un rato; no muestra nada. Lo registrado está a salvo.',
    goOn: 'Seguir sin red',
    goOnHint: 'Lo que registres se guarda sellado y se envía cuando alguien vuelva a entrar.',
    noWay: 'El acceso no responde. Inténtalo cuando vuelva la red.',
    cannot: 'Tu cuenta no permite esto. Pregunta a quien dirige el centro.',
    another: 'Entrar con otra cuenta',
  },
);

const IDLE = 5 * 60_000;
const TOUCHES = ['pointerdown', 'keydown', 'wheel'] as const;

type Phase = 'starting' | 'signed-out' | 'locked' | 'not-allowed' | 'open';

/**
 * The door of a front end: lets in who has a role that works here, goes on without the network for whoever was in before,
 * and closes when nobody has touched it for minutes.
 */
export abstract class Door extends View {
  static override properties = {phase: {state: true}, failure: {state: true}};
  declare phase: Phase;
  declare failure: string;

  private idle?: number;

  /** One of these roles has to be had. */
  protected abstract readonly roles: readonly string[];

  /** What to get ready when somebody comes in; nothing of it may need the network. */
  protected abstract enter(): Promise<void>;

  /** What is forgotten when it is locked: whatever is about a person. */
  protected abstract leave(): void;

  protected abstract inside(): TemplateResult;

  constructor() {
    super();
    this.phase = 'starting';
    this.failure = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.begin();
  }

  private async begin(): Promise<void> {
    await finishSignIn().catch(() => (this.failure = say('noWay')));
    await openOutbox();
    onOutbox(() => this.requestUpdate());
    onSession(() => void this.sessionChanged());
    TOUCHES.forEach((touch) => window.addEventListener(touch, () => this.touched(), {passive: true}));
    await this.sessionChanged();
    if ('serviceWorker' in navigator) {
      void navigator.serviceWorker.register('/app/worker.js').catch(() => undefined);
    }
  }

  private async sessionChanged(): Promise<void> {
    const who = person();
    if (!who) {
      this.phase = this.phase === 'open' || this.phase === 'locked' ? 'locked' : 'signed-out';
      this.leave();
    } else if (!this.roles.some((role) => who.roles.includes(role))) {
      this.phase = 'not-allowed';
    } else if (this.phase !== 'open') {
      await this.open();
    }
  }

  private async open(): Promise<void> {
    await this.enter();
    this.phase = 'open';
    await this.updateComplete;
    performance.mark('ready');
    this.touched();
  }

  private touched(): void {
    window.clearTimeout(this.idle);
    this.idle = window.setTimeout(() => this.lock(), IDLE);
  }

  /** Shows nothing any more, and forgets who was signed in. */
  protected lock(): void {
    if (this.phase === 'open') {
      this.phase = 'locked';
      this.leave();
      signOut();
    }
  }

  /** Whether somebody who is signed in has one of these roles. */
  protected may(...roles: string[]): boolean {
    return roles.some((role) => person()?.roles.includes(role));
  }

  protected override render(): TemplateResult {
    switch (this.phase) {
      case 'open':
        return this.inside();
      case 'starting':
        return html`<main class="alone"><p class="hint" role="status">${say('starting')}</p></main>`;
      default:
        return this.outside();
    }
  }

  private outside(): TemplateResult {
    return html`<main class="alone stack">
      <p class="hint">Doorway</p>
      <h1>${say(this.phase === 'locked' ? 'locked' : 'welcome')}</h1>
      ${this.phase === 'locked' ? html`<p>${say('lockedHint')}</p>` : ''}
      ${this.phase === 'not-allowed' ? html`<p class="note warning" role="alert">${say('cannot')}</p>` : ''}
      ${this.failure ? html`<p class="note warning" role="alert">${this.failure}</p>` : ''}
      <button class="main" @click=${() => this.goToSignIn()}>
        ${say(this.phase === 'not-allowed' ? 'another' : 'signIn')}
      </button>
      <p class="hint">${say('signInHint')}</p>
      ${outbox.ready && outbox.away
        ? html`<button @click=${() => this.open()}>${say('goOn')}</button>
            <p class="hint">${say('goOnHint')}</p>`
        : ''}
      ${languageButton()}
    </main>`;
  }

  private goToSignIn(): void {
    signIn().catch(() => (this.failure = say('noWay')));
  }
}

/** Switches to the other language, in one tap. */
export function languageButton(): TemplateResult {
  const other = otherLanguage();
  return html`<button class="plain" lang=${other} @click=${() => speak(other)}>${LANGUAGES[other]}</button>`;
}

export {language};
