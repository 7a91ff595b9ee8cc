import { html, nothing, render, type TemplateResult } from 'lit';
import type { Attendance, FeedHealth, Health } from './unattended/health.js';
import type { Objection } from './unattended/judge.js';
import type { PinLock } from './pin.js';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '', '0', '⌫'];
/** How many of the last faults are shown. */
const FAULTS = 8;

export interface OperatorHost {
  readonly lock: PinLock;
  readonly health: Health;
  readonly attendance: Attendance;
}

/**
 * How the screen fares, for whoever looks after it; closed with the visit. What changes something, or tells more than a visitor
 * may know, is behind a PIN. Where none is set, it shows the rest.
 */
export class OperatorPanel {
  readonly #dialog = document.createElement('dialog');
  #typed = '';
  #open = false;
  #said = '';
  /** Whether the page is about to begin anew. */
  #loading = false;

  constructor(private readonly host: OperatorHost) {
    this.#dialog.className = 'operator';
    this.#dialog.setAttribute('aria-labelledby', 'operator-heading');
    this.#dialog.lang = 'de';
    document.body.append(this.#dialog);
    this.#dialog.addEventListener('close', () => this.#forget());
    host.attendance.subscribe(() => host.attendance.visiting || this.#dialog.close());
    host.health.subscribe(() => this.#dialog.open && this.#draw());
  }

  ask(): void {
    if (this.#dialog.open) return;
    this.#said = this.#wait();
    this.#draw();
    this.#dialog.showModal();
  }

  #forget(): void {
    [this.#typed, this.#open, this.#said] = ['', false, ''];
    render(nothing, this.#dialog);
  }

  #draw(): void {
    const close = () => this.#dialog.close();
    const shows = this.#open || !this.host.lock.isSet;
    render(
      html`<div class="operator-head">
          <h2 id="operator-heading">${shows ? 'Zustand des Bildschirms' : 'Für die Betreuung'}</h2>
          <button type="button" class="operator-button" @click=${close}>Schließen</button>
        </div>
        ${shows ? this.#status() : this.#keypad()}`,
      this.#dialog,
    );
  }

  #keypad(): TemplateResult {
    return html`<p class="typed" role="status" aria-label="${this.#typed.length} Ziffern eingegeben">
        ${'●'.repeat(this.#typed.length)}
      </p>
      <p class="said" role="alert">${this.#said}</p>
      <div class="keypad">
        ${KEYS.map((key) =>
          key === ''
            ? html`<span></span>`
            : html`<button
                type="button"
                class="operator-button"
                aria-label=${key === '⌫' ? 'Ziffer löschen' : nothing}
                @click=${() => this.#press(key)}
              >
                ${key}
              </button>`,
        )}
      </div>
      <button type="button" class="operator-button primary" @click=${() => void this.#try()}>Öffnen</button>`;
  }

  #press(key: string): void {
    this.#typed = key === '⌫' ? this.#typed.slice(0, -1) : (this.#typed + key).slice(0, 8);
    this.#said = '';
    this.#draw();
  }

  async #try(): Promise<void> {
    const typed = this.#typed;
    this.#typed = '';
    if (this.#wait()) return this.#say(this.#wait());
    this.#say('Einen Moment …');
    try {
      const opens = await this.host.lock.attempt(typed);
      // It may have been shut meanwhile.
      this.#open = opens && this.#dialog.open;
      this.#say(opens ? '' : `Die PIN stimmt nicht. ${this.#wait()}`);
    } catch {
      this.#say('Dieser Browser prüft die PIN nur auf einer Seite mit https.');
    }
  }

  #say(words: string): void {
    this.#said = words;
    if (this.#dialog.open) this.#draw();
  }

  #wait(): string {
    const seconds = Math.ceil(this.host.lock.waits() / 1000);
    return seconds > 0 ? `Bitte warten Sie ${seconds} Sekunden.` : '';
  }

  #status(): TemplateResult {
    const { health } = this.host;
    return html`<dl>
        <dt>Fassung</dt>
        <dd>${health.version}</dd>
        <dt>Ohne Netz startbereit</dt>
        <dd>${health.offlineReady ? 'ja' : 'noch nicht'}</dd>
        ${health.feeds.map((feed) => feedLines(feed, this.#open ? (kind) => health.overrule(feed.url, kind) : undefined))}
      </dl>
      ${this.#open ? faultList(health) : html`<p>Fehler stehen hier, sobald in kiosk.json eine PIN gesetzt ist.</p>`}
      <button
        type="button"
        class="operator-button primary"
        ?disabled=${this.#loading}
        @click=${() => this.#reload()}
      >
        ${this.#loading ? 'Wird geladen …' : 'Neu laden'}
      </button>`;
  }

  #reload(): void {
    this.#loading = true;
    this.#draw();
    this.host.health.reload();
  }
}

function faultList({ faults }: Health): TemplateResult {
  const last = [...faults].slice(-FAULTS).reverse();
  const list = html`<ul>
    ${last.map(({ at, text }) => html`<li><time>${when(at)}</time> ${text}</li>`)}
  </ul>`;
  return html`<h3>Fehler</h3>
    ${last.length === 0 ? html`<p>Keine.</p>` : list}`;
}

function feedLines(feed: FeedHealth, show: ((kind: string) => void) | undefined): TemplateResult {
  const { url, updated, fetched, state, objection } = feed;
  return html`<dt>Angebote</dt>
    <dd>
      <bdi dir="ltr">${url}</bdi><br />
      Stand: ${updated ? when(Date.parse(updated)) : 'unbekannt'}<br />
      Zuletzt geholt: ${fetched ? when(fetched) : 'noch nie'}<br />
      ${state} ${objection && show ? objected(objection, () => show(objection.kind)) : nothing}
    </dd>`;
}

/** What can be done about a state that is not shown. */
function objected({ yields }: Objection, show: () => void): TemplateResult {
  if (yields === 'feed') return html`<p>Das lässt sich nur im Feed selbst berichtigen.</p>`;
  return html`${
      yields === 'time'
        ? html`<p>Bleibt es dabei, wird der neue Stand nach etwa drei Tagen von selbst gezeigt.</p>`
        : nothing
    } <button type="button" class="operator-button" @click=${show}>Trotzdem zeigen</button>`;
}

function when(at: number): string {
  return Number.isFinite(at)
    ? new Intl.DateTimeFormat('de', { dateStyle: 'medium', timeStyle: 'short' }).format(at)
    : 'unbekannt';
}
