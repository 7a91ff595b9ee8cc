import { expect } from 'chai';
import { checkConfig, loadConfig } from '../../demo/kiosk/config.js';
import { onGesture } from '../../demo/kiosk/gesture.js';
import { OperatorPanel } from '../../demo/kiosk/operator.js';
import { createPinLock } from '../../demo/kiosk/pin.js';
import type { FeedHealth, Health } from '../../demo/kiosk/unattended/health.js';
import type { Objection } from '../../demo/kiosk/unattended/judge.js';
import { isQuiet } from '../../src/kiosk/settings.js';
import { faultsOf } from '../helpers/axe.js';
import { replace, undoAll } from '../helpers/map.js';
import sample from '../../demo/kiosk.json';

describe('kiosk.json', () => {
  it('of the demo is right', () => {
    expect(checkConfig(sample).complaints).to.deep.equal([]);
  });

  it('of the demo has no quiet hours: who looks at it in the evening sees it', () => {
    expect(sample).not.to.have.property('quiet');
  });

  it('is told what is wrong in it, in a sentence for each, and holds as far as it is right', () => {
    const wrong = {
      feed: 'feed.json',
      title: 5,
      standpoint: 'hier',
      link: 'minden.de',
      languages: ['de', ''],
      quiet: { from: '22', to: '6' },
      timeout: '60',
      pin: '4711',
      fed: 1,
    };
    const { config, complaints } = checkConfig(wrong);
    expect(complaints.map((line) => /„(\w+)“/.exec(line)![1])).to.deep.equal(Object.keys(wrong).slice(1));
    expect(complaints.at(-1)).to.equal('kiosk.json: „fed“ gibt es nicht. Ist es richtig geschrieben?');
    expect(complaints[6]).to.equal(
      'kiosk.json: „pin“ braucht die Zeile, die pin.py aus Ihrer PIN macht. Die Ziffern selbst gehören nicht hierher: Jeder kann diese Datei lesen.',
    );
    expect([config.feed, config.timeout, config.pin]).to.deep.equal(['feed.json', 60, undefined]);
  });

  it('misses the address of the offers, or is no object', () => {
    expect(checkConfig({}).complaints).to.have.length(1);
    expect(checkConfig([]).complaints).to.have.length(1);
    expect(checkConfig(JSON.parse('{"__proto__": 1, "feed": "a"}')).complaints).to.have.length(1);
  });
});

describe('a kiosk.json that cannot be had or read', () => {
  // Other tests open the screen's own page, which keeps its own.
  beforeEach(() => localStorage.removeItem('ikon-kiosk-config'));
  afterEach(() => {
    undoAll();
    localStorage.removeItem('ikon-kiosk-config');
  });

  async function loaded(answer: Response | Error) {
    replace(window, 'fetch', () =>
      answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer),
    );
    const { config, complaints } = await loadConfig();
    undoAll();
    return [config.feed, complaints.length];
  }

  it('leaves the last one in force that was right, and is told unless only the network is away', async () => {
    const right = new Response('{ "feed": "stadt.json" }');
    expect(await loaded(new Error('no network'))).to.deep.equal(['feeds/minden.json', 1]);
    expect(await loaded(right)).to.deep.equal(['stadt.json', 0]);
    expect(await loaded(new Error('no network'))).to.deep.equal(['stadt.json', 0]);
    expect(await loaded(new Response('{ "feed": "stadt.json" '))).to.deep.equal(['stadt.json', 1]);
    expect(await loaded(new Response('{ "feed": 5 }'))).to.deep.equal(['feeds/minden.json', 1]);
  });
});

describe('quiet hours', () => {
  const at = (time: string) => new Date(`2026-11-26T${time}:00`);
  const night = { quiet: { from: '22:00', to: '06:00' } };

  it('go past midnight', () => {
    const dark = ['21:59', '22:00', '23:30', '05:59', '06:00'].map((time) => isQuiet(at(time), night));
    expect(dark).to.deep.equal([false, true, true, true, false]);
  });

  it('are not kept by a clock that is surely wrong', () => {
    expect(isQuiet(new Date(1970, 0, 1, 23), night)).to.equal(false);
  });
});

describe('the way to the operator', () => {
  it('is five taps into the corner within four seconds, with one finger', () => {
    let [opened, now] = [0, 0];
    const end = onGesture(
      () => (opened += 1),
      () => now,
    );
    const taps = (count: number, x: number, seconds: number, isPrimary = true) => {
      for (let i = 0; i < count; i++) {
        now += seconds * 1000;
        dispatchEvent(new PointerEvent('pointerdown', { clientX: x, clientY: 20, isPrimary }));
      }
    };
    taps(4, 20, 0.5);
    taps(1, 500, 0.5);
    taps(1, 20, 0.5);
    taps(5, 20, 1.5);
    taps(9, 20, 0.1, false);
    expect(opened).to.equal(0);
    taps(5, 20, 0.5);
    expect(opened).to.equal(1);
    end();
    taps(5, 20, 0.5);
    expect(opened).to.equal(1);
  });
});

/** Made by kiosk/pin.py of 2580. */
const KEY = 'pbkdf2-sha256$600000$STYU5p89hpLpYvP9v9RlLQ==$fBZm0Qxv1abMixbxgkqD/oiigKVDNXYc+P/ZtbW4lEM=';

describe('the operator’s PIN', () => {
  const forget = () => localStorage.removeItem('ikon-kiosk-pin');
  before(forget);
  afterEach(forget);

  it('is known by its salted hash', async () => {
    expect(checkConfig({ feed: 'a', pin: KEY })).to.deep.include({ complaints: [] });
    const lock = createPinLock(KEY, () => 0);
    expect(await lock.attempt('2581')).to.equal(false);
    expect(await lock.attempt('2580')).to.equal(true);
  });

  it('is barred longer with every wrong one, and not by the right one', async () => {
    let now = 0;
    const lock = createPinLock(KEY, () => now);
    expect([await lock.attempt('1'), await lock.attempt('2'), lock.waits()]).to.deep.equal([false, false, 0]);
    const waits: number[] = [];
    for (let i = 0; i < 10; i++) {
      await lock.attempt('3');
      waits.push(lock.waits() / 1000);
      expect(await lock.attempt('2580'), 'while it waits').to.equal(false);
      now += lock.waits();
    }
    expect(waits.slice(0, 3)).to.deep.equal([10, 20, 40]);
    expect(waits.at(-1)).to.equal(900);
    expect(await lock.attempt('2580')).to.equal(true);
    expect(createPinLock(KEY, () => 0).waits()).to.equal(0);
  });

  it('stays barred when the page begins anew, and an attempt counts before it is known', async () => {
    const before = createPinLock(KEY, () => 500_000);
    for (const pin of ['1', '2', '3']) await before.attempt(pin);
    const after = createPinLock(KEY, () => 0);
    expect([after.waits(), await after.attempt('2580')]).to.deep.equal([10_000, false]);
    forget();
    void createPinLock(KEY, () => 0).attempt('1');
    expect(localStorage.getItem('ikon-kiosk-pin')).to.equal('1');
  });

  it('is asked for one at a time', async () => {
    const lock = createPinLock(KEY, () => 0);
    const both = [lock.attempt('1'), lock.attempt('2580')];
    expect(await Promise.all(both)).to.deep.equal([false, false]);
  });
});

describe('the operator’s panel', () => {
  const listeners = new Set<() => void>();
  const attendance = {
    visiting: true,
    subscribe: (listener: () => void) => (listeners.add(listener), () => false),
  };
  let reloads = 0;
  const overruled: string[] = [];
  const objected = (kind: string, yields: Objection['yields']): FeedHealth => ({
    url: `feeds/${kind}.json`,
    state: `nicht übernommen: ${kind}`,
    objection: { kind, text: kind, yields },
  });
  const health: Health = {
    version: '0.1.0 · abc',
    feeds: [
      { url: 'feeds/a.json', updated: '2026-11-20T08:00:00+01:00', state: 'in Ordnung' },
      objected('empty', 'feed'),
      objected('parts', 'person'),
      objected('older', 'time'),
    ],
    faults: [{ at: Date.UTC(2026, 10, 26), text: 'Kein Netz' }],
    offlineReady: true,
    subscribe: () => () => undefined,
    reload: () => void (reloads += 1),
    overrule: (url, kind) => void overruled.push(`${url} ${kind}`),
  };
  const dialog = () => document.querySelector<HTMLDialogElement>('dialog.operator')!;
  const press = (words: string) =>
    [...dialog().querySelectorAll('button')]
      .find(({ textContent }) => textContent?.trim() === words)!
      .click();
  const type = (pin: string) => [...pin].forEach(press);
  let panel: OperatorPanel;

  const says = async (words: string) => {
    while (!dialog().textContent?.includes(words)) await new Promise(requestAnimationFrame);
  };
  const build = (pin: string | undefined) => {
    document.querySelector('dialog.operator')?.remove();
    attendance.visiting = true;
    return new OperatorPanel({ lock: createPinLock(pin, () => 0), health, attendance });
  };

  before(() => (panel = build(KEY)));
  after(() => dialog().remove());

  async function checkAxe(): Promise<void> {
    // Without the sheet of its page the panel has the browser's own small buttons.
    expect(await faultsOf(dialog(), ['target-size'])).to.deep.equal([]);
  }

  it('shows nothing before the PIN, and then date, version, faults and a way to load anew', async () => {
    panel.ask();
    expect(dialog().open).to.equal(true);
    await checkAxe();
    type('1111');
    press('Öffnen');
    await says('Die PIN stimmt nicht.');
    expect(dialog().textContent).to.not.contain('Kein Netz');
    type('2580');
    press('Öffnen');
    await says('Zustand des Bildschirms');
    await checkAxe();
    for (const words of ['0.1.0 · abc', '20.11.2026', 'in Ordnung', 'Kein Netz', 'ja'])
      expect(dialog().textContent).to.contain(words);
  });

  it('shows what speaks against a feed, and lets the operator overrule what a feed alone need not mend', () => {
    const [, empty, parts, older] = [...dialog().querySelectorAll('dl > dd:nth-of-type(n + 3)')];
    expect(empty!.textContent).to.contain('nicht übernommen: empty').and.contain('nur im Feed selbst');
    expect(empty!.querySelector('button')).to.equal(null);
    expect(older!.textContent).to.contain('nach etwa drei Tagen');
    for (const feed of [parts, older]) feed!.querySelector('button')!.click();
    expect(overruled).to.deep.equal(['feeds/parts.json parts', 'feeds/older.json older']);
  });

  it('begins anew when it is asked to, once, and says so', () => {
    press('Neu laden');
    press('Wird geladen …');
    expect(reloads).to.equal(1);
  });

  it('shuts with the visit, and asks again', async () => {
    attendance.visiting = false;
    const closed = new Promise((resolve) => dialog().addEventListener('close', resolve, { once: true }));
    listeners.forEach((tell) => tell());
    await closed;
    expect([dialog().open, dialog().textContent?.trim()]).to.deep.equal([false, '']);
    panel.ask();
    expect(dialog().textContent).to.not.contain('Kein Netz');
    dialog().close();
  });

  it('shows without a PIN how the screen fares, but no faults, and overrules nothing', async () => {
    build(undefined).ask();
    await checkAxe();
    expect(dialog().textContent).to.contain('20.11.2026').and.not.contain('Kein Netz');
    expect(dialog().textContent).to.contain('nicht übernommen: older').and.not.contain('Trotzdem zeigen');
    press('Neu laden');
    expect(reloads).to.equal(2);
    dialog().close();
  });
});
