import { expect } from 'chai';
import { objectionTo, type Summary } from '../../demo/kiosk/unattended/judge.js';
import { Objections } from '../../demo/kiosk/unattended/objections.js';

const NOW = Date.UTC(2026, 10, 26);
const DAY = 86_400_000;
const fine: Summary = { id: 'stadt', updated: NOW, live: 60, read: 60, listed: 60, missing: 0 };
const against = (change: Partial<Summary>, shown: Summary | undefined = fine) =>
  objectionTo({ ...fine, ...change }, shown, NOW);

describe('a feed for an unattended screen', () => {
  it('is taken when nothing speaks against it', () => {
    expect(against({})).to.equal(undefined);
    expect(against({ live: 30, updated: NOW + DAY / 2 })).to.equal(undefined);
  });

  it('may keep offers that are over: they are no fault', () => {
    expect(against({ live: 40, read: 200, listed: 200 })).to.equal(undefined);
    expect(objectionTo({ ...fine, live: 10, read: 200, listed: 200 }, undefined, NOW)).to.equal(undefined);
  });

  it('is refused until it is mended where it would show nothing, or a day that has not come', () => {
    expect(against({ live: 0 })).to.include({ kind: 'empty', yields: 'feed' });
    expect(against({ updated: NOW + 2 * DAY })).to.include({ kind: 'future', yields: 'feed' });
  });

  it('is refused until somebody overrules it where parts of it are lost', () => {
    expect(against({ missing: 1 })).to.include({ kind: 'parts', yields: 'person' });
    expect(against({ read: 20 })).to.include({ kind: 'unreadable', yields: 'person' });
  });

  it('is refused for a time where a city may have meant it', () => {
    expect(against({ id: 'kreis' })).to.include({ kind: 'other kreis', yields: 'time' });
    expect(against({ updated: NOW - DAY })).to.include({ kind: 'older', yields: 'time' });
    expect(against({ live: 29 })).to.include({ kind: 'fewer', yields: 'time' });
  });
});

describe('an objection', () => {
  const url = 'https://stadt.example/feed.json';
  const older = against({ updated: NOW - DAY })!;

  afterEach(() => caches.delete('ikon-kiosk-state-1'));

  async function looks(objection: typeof older, times: number): Promise<number> {
    const kept = new Objections(url);
    await kept.recall();
    for (let look = 1; look <= times; look++) if (await kept.outlasts(objection)) return look;
    return 0;
  }

  it('yields after three days of looks, also over restarts', async () => {
    expect(await looks(older, 150)).to.equal(0);
    expect(await looks(older, 150)).to.equal(51);
  });

  it('begins anew where another is raised between, or none', async () => {
    expect(await looks(older, 200)).to.equal(0);
    expect(await looks(against({ live: 29 })!, 1)).to.equal(0);
    expect(await looks(older, 200)).to.equal(0);
    const kept = new Objections(url);
    await kept.recall();
    await kept.clear();
    expect(await looks(older, 200)).to.equal(0);
  });

  it('that only the feed can mend never yields', async () => {
    expect(await looks(against({ live: 0 })!, 210)).to.equal(0);
  });
});
