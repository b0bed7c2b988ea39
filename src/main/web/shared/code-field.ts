import {html, View} from './view';
import {sentences} from './words';

const say = sentences(
  {
    card: 'Card or name',
    look: 'Look',
    camera: 'Camera',
    stop: 'Stop the camera',
    noCamera: 'The camera does not answer. Type the code, or use a scanner.',
    hold: 'Hold the card before the camera.',
  },
  {
    card: 'Tarjeta o nombre',
    look: 'Buscar',
    camera: 'Cámara',
    stop: 'Parar la cámara',
    noCamera: 'La cámara no responde. Escribe el código o usa un lector.',
    hold: 'Muestra la tarjeta a la cámara.',
  },
);

interface Detector {
  detect(source: HTMLVideoElement): Promise<{rawValue: string}[]>;
}

const MakeDetector = (window as unknown as {BarcodeDetector?: new (options: {formats: string[]}) => Detector})
  .BarcodeDetector;

/** Keys that follow each other faster than anybody types come from a scanner. */
const SCANNER_PAUSE = 60;
const SHORTEST_SCAN = 6;
const LOOK_EVERY = 200;

/**
 * Where a code comes in: typed, from a scanner (which types, wherever the focus is), or by the camera. Fires `code` with
 * what was read. The browser remembers nothing of it.
 */
class CodeField extends View {
  static override properties = {watching: {state: true}, failure: {state: true}};
  declare watching: boolean;
  declare failure: string;

  private stream?: MediaStream;
  private scanned = '';
  private lastKey = 0;
  private readonly onKey = (event: KeyboardEvent) => this.hear(event);

  constructor() {
    super();
    this.watching = false;
    this.failure = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.onKey);
  }

  override disconnectedCallback(): void {
    window.removeEventListener('keydown', this.onKey);
    this.stop();
    super.disconnectedCallback();
  }

  protected override render() {
    return html`<form class="stack" autocomplete="off" @submit=${(event: Event) => this.submit(event)}>
      <label>
        ${say('card')}
        <input name="code" type="text" autocomplete="off" autocapitalize="characters" spellcheck="false"
          enterkeyhint="search" maxlength="80">
      </label>
      <div class="row">
        <button class="grow">${say('look')}</button>
        ${MakeDetector
          ? html`<button type="button" @click=${() => (this.watching ? this.stop() : this.watch())}>
              ${say(this.watching ? 'stop' : 'camera')}
            </button>`
          : ''}
      </div>
      ${this.watching ? html`<p class="hint">${say('hold')}</p>` : ''}
      <video ?hidden=${!this.watching} muted playsinline></video>
      ${this.failure ? html`<p class="note warning" role="alert">${this.failure}</p>` : ''}
    </form>`;
  }

  private submit(event: Event): void {
    event.preventDefault();
    const input = this.querySelector('input')!;
    this.tell(input.value);
    input.value = '';
  }

  private tell(code: string): void {
    if (code.trim()) {
      this.dispatchEvent(new CustomEvent('code', {detail: code.trim()}));
    }
  }

  private hear(event: KeyboardEvent): void {
    const fast = event.timeStamp - this.lastKey < SCANNER_PAUSE;
    this.lastKey = event.timeStamp;
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) {
      this.scanned = '';
    } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) {
      this.scanned = (fast ? this.scanned : '') + event.key;
    } else if (event.key === 'Enter' && fast && this.scanned.length >= SHORTEST_SCAN) {
      event.preventDefault();
      this.tell(this.scanned);
      this.scanned = '';
    }
  }

  private async watch(): Promise<void> {
    this.failure = '';
    try {
      this.stream = await navigator.mediaDevices.getUserMedia({video: {facingMode: 'environment'}});
    } catch {
      this.failure = say('noCamera');
      return;
    }
    this.watching = true;
    const video = this.querySelector('video')!;
    video.srcObject = this.stream;
    await video.play();
    const detector = new MakeDetector!({formats: ['qr_code', 'code_128']});
    while (this.watching) {
      const [found] = await detector.detect(video).catch(() => []);
      if (found) {
        this.stop();
        this.tell(found.rawValue);
      }
      await new Promise((resolve) => window.setTimeout(resolve, LOOK_EVERY));
    }
  }

  private stop(): void {
    this.stream?.getTracks().forEach((track) => track.stop());
    this.stream = undefined;
    this.watching = false;
  }
}

customElements.define('code-field', CodeField);
