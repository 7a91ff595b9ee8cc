import { expect } from 'chai';
import { createVisit } from '../../src/kiosk/visit.js';
import { FakeClock } from '../helpers/clock.js';

function visits(timeout = 60) {
  const clock = new FakeClock();
  let forgotten = 0;
  const visit = createVisit({
    clock,
    timeout: () => timeout,
    forget: () => (forgotten += 1),
    changed: () => undefined,
  });
  return { clock, visit, forgotten: () => forgotten };
}

describe('a visit', () => {
  it('begins with a touch and a language, and is over after a minute of which twenty seconds are counted down', () => {
    const { clock, visit, forgotten } = visits();
    expect(visit.phase).to.equal('away');
    visit.greet();
    expect(visit.phase).to.equal('greeting');
    visit.begin();
    clock.pass(39);
    expect(visit.phase).to.equal('visiting');
    clock.pass(1);
    expect([visit.phase, visit.left]).to.deep.equal(['leaving', 20]);
    clock.pass(1);
    expect(visit.left).to.equal(19);
    clock.pass(18.9);
    expect([visit.phase, forgotten()]).to.deep.equal(['leaving', 0]);
    clock.pass(0.1);
    expect([visit.phase, forgotten(), clock.pending]).to.deep.equal(['away', 1, 0]);
  });

  it('lasts as long as somebody touches the screen, however often, with one timer', () => {
    const { clock, visit } = visits();
    visit.begin();
    for (let i = 0; i < 200; i++) {
      for (let j = 0; j < 100; j++) visit.touched();
      clock.pass(10);
      expect(clock.pending).to.equal(1);
    }
    expect(visit.phase).to.equal('visiting');
  });

  it('goes on when somebody says that they are still here, with the whole time anew', () => {
    const { clock, visit, forgotten } = visits();
    visit.begin();
    clock.pass(55);
    visit.stay();
    expect(visit.phase).to.equal('visiting');
    clock.pass(39);
    expect([visit.phase, forgotten()]).to.deep.equal(['visiting', 0]);
  });

  it('is not kept by what merely moves while the countdown runs', () => {
    const { clock, visit } = visits();
    visit.begin();
    clock.pass(45);
    visit.touched();
    clock.pass(15);
    expect(visit.phase).to.equal('away');
  });

  it('counts down for half of a short time', () => {
    const { clock, visit } = visits(10);
    visit.begin();
    clock.pass(5);
    expect([visit.phase, visit.left]).to.deep.equal(['leaving', 5]);
    clock.pass(5);
    expect(visit.phase).to.equal('away');
  });

  it('is over when the device wakes after its time, without a countdown', () => {
    const { clock, visit, forgotten } = visits();
    visit.begin();
    clock.sleep(3_600);
    clock.pass(0);
    expect([visit.phase, forgotten()]).to.deep.equal(['away', 1]);
  });

  it('that never began leaves nothing to forget', () => {
    const { clock, visit, forgotten } = visits();
    visit.greet();
    clock.pass(30);
    expect([visit.phase, forgotten()]).to.deep.equal(['away', 0]);
  });

  it('leaves no timer when it is stopped', () => {
    const { clock, visit } = visits();
    visit.begin();
    visit.stop();
    expect(clock.pending).to.equal(0);
  });
});
