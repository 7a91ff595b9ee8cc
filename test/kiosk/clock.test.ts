import { expect } from 'chai';
import { Clock, judgeDevice, judgeServer, toldBy } from '../../demo/kiosk/unattended/clock.js';
import { readNote } from '../../demo/kiosk/unattended/kept.js';
import { deviceAt } from './device.js';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 26, 9);
const FAR = Date.UTC(2099, 0, 1);

const answer = (url: string, headers: Record<string, string> = { Date: new Date(NOW).toUTCString() }) => ({
  url,
  headers: new Headers(headers),
});

describe('the time on an unattended screen', () => {
  it('is not what a server on the device itself says: that is the device’s own', () => {
    for (const own of ['127.0.0.1:8420', 'localhost', '[::1]:80', '127.8.8.8', 'kiosk.localhost'])
      expect(toldBy(answer(`http://${own}/feed.json`)), own).to.equal(undefined);
    for (const other of ['https://stadt.example', 'http://192.168.0.2', 'http://127.0.0.1.example'])
      expect(toldBy(answer(`${other}/feed.json`))?.server, other).to.equal(NOW);
  });

  it('is later than an answer that lay in a cache on the way', () => {
    const headers = { Date: new Date(NOW).toUTCString(), Age: '3600' };
    expect(toldBy(answer('https://stadt.example/', headers))?.server).to.equal(NOW + 3_600_000);
    for (const nothing of [{ Age: '1' }, { Date: 'gestern' }] as Record<string, string>[])
      expect(toldBy(answer('https://stadt.example/', nothing))).to.equal(undefined);
  });

  it('is the server’s where the device’s clock is wrong', () => {
    expect(judgeServer(0, NOW, NOW - DAY)).to.deep.equal({ trust: 'server', offset: NOW });
    expect(judgeServer(NOW + 60_000, NOW, 0)).to.deep.equal({ trust: 'device', offset: 0 });
  });

  it('is not a server’s that is behind what has passed, unless the device says the same', () => {
    expect(judgeServer(NOW, 0, NOW)).to.equal(undefined);
    expect(judgeServer(NOW, NOW - 60_000, FAR)).to.deep.equal({ trust: 'device', offset: 0 });
    expect(judgeServer(0, NOW, FAR)).to.equal(undefined);
  });

  it('is nobody’s where the device’s clock is before or far after what has passed', () => {
    expect(judgeDevice(0, NOW).trust).to.equal('none');
    expect(judgeDevice(FAR, NOW, NOW).trust).to.equal('none');
    expect(judgeDevice(NOW, NOW - 300 * DAY, NOW - 300 * DAY).trust).to.equal('device');
  });
});

describe('a feed that nobody renews', () => {
  const { Date: RealDate } = globalThis;
  const state = () => caches.delete('ikon-kiosk-state-1');
  const start = async () => {
    const clock = new Clock(() => undefined);
    await clock.recall();
    clock.passed(NOW - 500 * DAY);
    return clock.trust;
  };
  const noted = async (instant: number) => {
    while ((await readNote('clock-last')) !== instant);
  };

  beforeEach(state);
  afterEach(async () => {
    globalThis.Date = RealDate;
    await state();
  });

  it('puts no clock back that is right, at the first start or a later one', async () => {
    for (const day of [0, 1, 300]) {
      deviceAt(NOW + day * DAY);
      expect(await start(), `${day}`).to.equal('device');
      expect(Date.now()).to.equal(NOW + day * DAY);
      await noted(NOW + day * DAY);
    }
  });

  it('does not hide that a clock has leapt since the last run', async () => {
    deviceAt(NOW);
    expect(await start()).to.equal('device');
    await noted(NOW);
    deviceAt(FAR);
    expect(await start()).to.equal('none');
    expect(Date.now(), 'the time goes on from the last run').to.equal(NOW);
  });
});

describe('a device without a battery', () => {
  const { Date: RealDate } = globalThis;
  afterEach(() => (globalThis.Date = RealDate));

  it('is believed again when its clock was set right', () => {
    const set = deviceAt(0);
    const clock = new Clock(() => undefined);
    clock.passed(NOW);
    expect(clock.trust).to.equal('none');
    set(NOW + DAY);
    clock.passed(NOW);
    expect(clock.trust).to.equal('device');
    expect(Date.now()).to.equal(NOW + DAY);
  });
});

describe('a floor that a wrong clock has raised', () => {
  const { Date: RealDate } = globalThis;
  let clock: Clock;
  const told = (server: number) => ({ server, at: performance.now() });

  beforeEach(() => {
    // The device is right; some time ago its clock and a server's were not.
    clock = new Clock(() => undefined);
    clock.passed(FAR);
    expect(clock.trust).to.equal('none');
  });
  afterEach(() => (globalThis.Date = RealDate));

  it('is lowered by a server that agrees with the device', () => {
    clock.heard(told(RealDate.now()));
    expect(clock.trust).to.equal('device');
    expect(new Date().getFullYear()).to.equal(new RealDate().getFullYear());
    // And it stays low: a server whose clock is right is believed when the device's is not.
    expect(clock.timeBy(told(RealDate.now() + 3 * DAY))).to.be.greaterThan(RealDate.now() + 2 * DAY);
  });

  it('is not lowered by a server that is alone with its time', () => {
    clock.heard(told(NOW - 900 * DAY));
    expect(clock.trust).to.equal('none');
    expect(clock.timeBy(told(NOW - 900 * DAY))).to.equal(undefined);
  });

  it('goes when the operator lets the screen begin anew', () => {
    clock.forget();
    clock.passed(RealDate.now() - DAY);
    expect(clock.trust).to.equal('device');
  });
});
