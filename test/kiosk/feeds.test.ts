import { expect } from 'chai';
import { Clock } from '../../demo/kiosk/unattended/clock.js';
import { Faults } from '../../demo/kiosk/unattended/faults.js';
import { FeedKeeper } from '../../demo/kiosk/unattended/feeds.js';
import { feedDocument, offerDocument } from '../helpers/feeds.js';
import { serve, serveAgain } from '../helpers/page.js';
import { deviceAt } from './device.js';

const feed = (updated: string) => feedDocument({ updated, offers: [offerDocument('a')] });
const nobody = { visiting: false, subscribe: () => () => undefined };
const nothing = () => undefined;

describe('the first feed of an unattended screen', () => {
  const { Date: RealDate } = globalThis;
  let clock: Clock;
  let url: string;
  let keeper: FeedKeeper;

  function startAt(device: number): void {
    deviceAt(device);
    clock = new Clock(nothing);
    const faults = new Faults(nothing);
    keeper = new FeedKeeper(url, {
      ...{ attendance: nobody, clock, faults, changed: nothing },
      showAnew: () => Promise.resolve(),
    });
  }

  beforeEach(() => (url = serve(feed('2026-11-20T08:00:00+01:00'))));
  afterEach(async () => {
    globalThis.Date = RealDate;
    for (const name of await caches.keys()) if (name.startsWith('ikon-kiosk-')) await caches.delete(name);
  });

  it('is kept where only a device without a battery says that its day is still to come, and the clock is nobody’s then', async () => {
    startAt(0);
    await keeper.check();
    expect(keeper.health.state).to.equal('aktuell');
    expect(keeper.isKept).to.equal(true);
    expect(clock.trust).to.equal('none');
    expect(new Date().getFullYear()).to.equal(2026);
  });

  it('says when it is: one from the future is refused afterwards', async () => {
    startAt(Date.UTC(2026, 10, 26));
    await keeper.check();
    expect(clock.trust).to.equal('device');
    serveAgain(url, feed('2199-01-01T00:00:00Z'));
    await keeper.check();
    expect(keeper.health.objection?.kind).to.equal('future');
    clock.forget();
    await keeper.check();
    expect(keeper.health.objection?.kind, 'also when the operator lets it begin anew').to.equal('future');
  });
});
