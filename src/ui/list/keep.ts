import type { Offer } from '../../catalog/model.js';
import { plain } from '../view.js';
import type { ListHost } from './host.js';
import { slipMemory } from './slip-memory.js';

/** Keeps an offer on the slip, or takes it off, and says so. */
export function toggleKept(host: ListHost, offer: Offer): void {
  const view = host.view();
  const kept = host.slip();
  const on = !kept.includes(offer.id);
  setKept(host, on ? [...kept, offer.id] : kept.filter((id) => id !== offer.id));
  host.say(view.t(on ? 'slip.added' : 'slip.removed', { title: plain(view, offer.title, offer) }));
}

/** Changes the slip; where the visitor wants the device to remember it, also there. */
export function setKept(host: ListHost, ids: readonly string[]): void {
  host.session()?.view.update({ slip: ids });
  const memory = slipMemory(host.slipKey());
  if (memory.read()) memory.write(host.slip());
}

/** Brings back what the device remembers. */
export function restoreKept(host: ListHost): void {
  const kept = slipMemory(host.slipKey()).read();
  if (kept && kept.length > 0) host.session()?.view.update({ slip: [...host.slip(), ...kept] });
}
