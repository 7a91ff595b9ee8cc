import type { Faults } from './faults.js';
import type { Attendance } from './health.js';
import { inTime, unattended } from './idle.js';

/** ms that a worker may take to say which version it is, and a server to give a next one's first file. */
const ANSWER = 10_000;
const UPDATE = 120_000;

/** What the worker that serves the page says of itself. */
interface Told {
  readonly mark: string;
  /** Whether every file of this version is stored. */
  readonly isWhole: boolean;
}

/** Brings the service worker, and with it each next version of the code: when it is whole and nobody is there. */
export class CodeUpdates {
  #registration: ServiceWorkerRegistration | undefined;
  #awaited: ServiceWorker | null = null;
  #told: Told | undefined;

  constructor(
    private readonly attendance: Attendance,
    private readonly faults: Faults,
    private readonly changed: () => void,
  ) {}

  /** Which version serves this page; undefined while none does, or where the browser lets none. */
  get mark(): string | undefined {
    return this.#told?.mark;
  }

  /** Whether all of that version was there when it was last asked for. */
  get isStored(): boolean {
    return this.#told?.isWhole === true;
  }

  async start(): Promise<void> {
    // Without an https address there is none, and the development server has its own code at every moment.
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
    const { serviceWorker } = navigator;
    let served = serviceWorker.controller !== null;
    serviceWorker.addEventListener('controllerchange', () => {
      if (served) location.reload();
      served = true;
      void this.#ask();
    });
    try {
      const registration = await serviceWorker.register('worker.js', { updateViaCache: 'none' });
      this.follow(registration);
      await this.#ask();
    } catch (error) {
      this.faults.add(`Kein Offline-Betrieb: ${String(error)}`);
    }
  }

  /** Lets each next version in, also one that is on its way already. */
  follow(registration: ServiceWorkerRegistration): void {
    this.#registration = registration;
    registration.addEventListener('updatefound', () => this.#await(registration.installing));
    this.#await(registration.installing);
    this.#letIn();
  }

  /** Looks for a next version. Never rejects. */
  async check(): Promise<void> {
    try {
      await inTime(UPDATE, Promise.resolve(this.#registration?.update()));
    } catch {
      // No network, or half a version on the server: the present one goes on.
    }
    this.#letIn();
    await this.#ask();
  }

  /** A version that is whole, and was not told yet or did not hear it. */
  #letIn(): void {
    const waiting = this.#registration?.waiting;
    if (waiting) void this.#switch(waiting);
  }

  #await(worker: ServiceWorker | null): void {
    if (worker === this.#awaited) return;
    this.#awaited = worker;
    let whole = false;
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'redundant' && !whole)
        this.faults.add('Eine neue Version kam nicht vollständig an; die alte läuft weiter');
      if (worker.state !== 'installed') return;
      whole = true;
      if (navigator.serviceWorker.controller) void this.#switch(worker);
    });
  }

  async #switch(worker: ServiceWorker): Promise<void> {
    await unattended(this.attendance);
    worker.postMessage('switch');
  }

  async #ask(): Promise<void> {
    const { controller } = navigator.serviceWorker;
    if (!controller) return;
    const { port1, port2 } = new MessageChannel();
    const answer = new Promise<Told>((resolve) => (port1.onmessage = ({ data }) => resolve(data as Told)));
    controller.postMessage('version', [port2]);
    this.#told = (await inTime(ANSWER, answer)) ?? this.#told;
    port1.close();
    this.changed();
  }
}
