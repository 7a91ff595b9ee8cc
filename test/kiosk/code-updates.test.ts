import { expect } from 'chai';
import { CodeUpdates } from '../../demo/kiosk/unattended/code-updates.js';
import { Faults } from '../../demo/kiosk/unattended/faults.js';

/** A worker of which is kept what it is told. */
class Worker extends EventTarget {
  readonly told: string[] = [];
  state = 'installing';

  postMessage(message: string): void {
    this.told.push(message);
  }

  becomes(state: string): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

class Registration extends EventTarget {
  installing: Worker | null = null;
  waiting: Worker | null = null;

  update = () => Promise.resolve();
}

describe('a next version of an unattended screen', () => {
  const nobody = { visiting: false, subscribe: () => () => undefined };
  let registration: Registration;
  let updates: CodeUpdates;
  let faults: Faults;
  const follow = () => updates.follow(registration as unknown as ServiceWorkerRegistration);
  /** What the worker says of itself that serves the page. */
  let told: { mark: string; isWhole: boolean };
  const controller = {
    postMessage: (_: string, [port]: readonly MessagePort[]) => port?.postMessage(told),
  };
  /** Nobody is there, so a worker is told at once. */
  const atOnce = () => Promise.resolve();

  beforeEach(() => {
    registration = new Registration();
    faults = new Faults(() => undefined);
    updates = new CodeUpdates(nobody, faults, () => undefined);
    told = { mark: 'abc', isWhole: true };
    Object.defineProperty(navigator.serviceWorker, 'controller', { value: controller, configurable: true });
  });
  afterEach(() => Reflect.deleteProperty(navigator.serviceWorker, 'controller'));

  it('that is on its way when the page begins is let in when it is whole', async () => {
    const next = (registration.installing = new Worker());
    follow();
    expect(next.told).to.deep.equal([]);
    next.becomes('installed');
    await atOnce();
    expect(next.told).to.deep.equal(['switch']);
  });

  it('that comes later is let in, too, once', async () => {
    follow();
    const next = (registration.installing = new Worker());
    registration.dispatchEvent(new Event('updatefound'));
    registration.dispatchEvent(new Event('updatefound'));
    next.becomes('installed');
    await atOnce();
    expect(next.told).to.deep.equal(['switch']);
  });

  it('that waits is let in with the next look', async () => {
    follow();
    const next = (registration.waiting = new Worker());
    await updates.check();
    await atOnce();
    expect(next.told).to.deep.equal(['switch']);
  });

  it('that did not come whole is told to the operator', () => {
    const next = (registration.installing = new Worker());
    follow();
    next.becomes('redundant');
    expect(faults.list.at(-1)?.text).to.include('nicht vollständig');
  });

  it('counts as stored while its worker has all of its files', async () => {
    follow();
    expect(updates.isStored).to.equal(false);
    await updates.check();
    expect([updates.mark, updates.isStored]).to.deep.equal(['abc', true]);
    told = { mark: 'abc', isWhole: false };
    await updates.check();
    expect([updates.mark, updates.isStored]).to.deep.equal(['abc', false]);
  });
});
