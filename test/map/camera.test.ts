import { expect } from 'chai';
import { Camera, fitting } from '../../src/map/camera.js';
import { metresPerPixel, project, unproject } from '../../src/map/mercator.js';

const MINDEN: [number, number] = [8.9153, 52.2895];

function still(size = { width: 600, height: 400 }) {
  const seen = { moves: 0, rests: 0 };
  const events = { onMove: () => void seen.moves++, onRest: () => void seen.rests++ };
  const camera = new Camera(events, () => true);
  camera.resize(size);
  camera.jump({ center: [...MINDEN], zoom: 12 });
  return { camera, seen };
}

const near = (a: readonly number[], b: readonly number[], within = 1e-6) =>
  a.forEach((value, i) => expect(value).to.be.closeTo(b[i] ?? NaN, within));

describe('Web Mercator', () => {
  it('is the way back of itself', () => {
    near(unproject(project(MINDEN, 14), 14), MINDEN, 1e-9);
    near(unproject(project([-179, -80], 3), 3), [-179, -80], 1e-9);
  });

  it('puts the middle of the world where MapLibre has it', () => {
    expect(project([0, 0], 0)).to.deep.equal({ x: 256, y: 256 });
    expect(project([180, 0], 1).x).to.equal(1024);
  });

  it('knows how long a pixel is: 78 271.5 m at the equator, half of that at 60 degrees', () => {
    expect(metresPerPixel(0, 0)).to.be.closeTo(78_271.5, 0.1);
    expect(metresPerPixel(60, 0)).to.be.closeTo(39_135.8, 0.1);
  });
});

describe('the camera', () => {
  it('has what it looks at in the middle', () => {
    const { camera } = still();
    near(Object.values(camera.project(MINDEN)), [300, 200]);
    near(camera.positionAt({ x: 300, y: 200 }), MINDEN);
  });

  it('keeps a point under the fingers while they zoom', () => {
    const { camera } = still();
    const at = { x: 120, y: 310 };
    const before = camera.positionAt(at);
    camera.pinch({ x: 0, y: 0 }, 1.3, at);
    near(camera.positionAt(at), before);
    camera.zoomBy(-2, at);
    near(camera.positionAt(at), before);
  });

  it('moves with the fingers', () => {
    const { camera } = still();
    camera.pinch({ x: 50, y: -20 }, 0, { x: 0, y: 0 });
    near(Object.values(camera.project(MINDEN)), [350, 180]);
  });

  it('shows all of a box, with air around it', () => {
    const { camera } = still();
    camera.fit([8.8, 52.25, 9, 52.35]);
    const [west, south, east, north] = camera.bounds();
    expect(west < 8.8 && south < 52.25 && east > 9 && north > 52.35).to.equal(true);
  });

  it('keeps what it fits clear of the buttons: a column on a wide map, a row on a narrow one', () => {
    const square: [number, number, number, number] = [8.8, 52.2, 9.0, 52.3222]; // about as high as it is wide
    const zoomOf = (width: number, height: number, em?: number) =>
      fitting(square, { width, height }, undefined, em).zoom;
    expect(2 ** (zoomOf(1000, 2000) - zoomOf(500, 2000))).to.be.closeTo((1000 - 168) / (500 - 80), 0.001);
    expect(2 ** (zoomOf(2000, 1000) - zoomOf(900, 500, 24)), 'narrow for its text').to.be.closeTo(
      (1000 - 80) / (500 - 168),
      0.001,
    );
    expect(2 ** (zoomOf(2000, 1000) - zoomOf(600, 500))).to.be.closeTo((1000 - 80) / (500 - 168), 0.001);
  });

  it('does not fit closer than a neighbourhood, nor go beyond its zooms', () => {
    expect(fitting([8.9, 52.3, 8.9, 52.3], { width: 600, height: 400 }).zoom).to.equal(15);
    const { camera } = still();
    camera.zoomBy(99);
    expect(camera.zoom).to.equal(18);
    camera.zoomBy(-99);
    expect(camera.zoom).to.equal(3);
  });

  it('looks at a point instead where even the farthest view does not hold a box', () => {
    const [phone, point] = [{ width: 320, height: 350 }, [10, 50] as [number, number]];
    expect(fitting([-170, -40, 170, 60], phone, point)).to.deep.equal({ center: point, zoom: 3 });
    expect(fitting([6, 47.3, 15, 55], phone, point).center).not.to.deep.equal(point);
  });

  it('jumps where the visitor wants no motion, and says once that it rests', () => {
    const { camera, seen } = still();
    const { rests } = seen;
    camera.moveTo({ center: [9, 52], zoom: 10 });
    near(camera.center, [9, 52]);
    expect(seen.rests).to.equal(rests + 1);
  });

  it('glides else, and ends where it was sent', async () => {
    const rested = new Promise<void>((resolve) => {
      const camera = new Camera(
        { onMove: () => undefined, onRest: () => camera.zoom === 14 && resolve() },
        () => false,
      );
      camera.resize({ width: 300, height: 300 });
      camera.jump({ center: [...MINDEN], zoom: 11 });
      camera.moveTo({ center: [9, 52.3], zoom: 14 });
    });
    await rested;
  });

  it('puts a place beside the middle where a panel covers that', () => {
    const { camera } = still();
    camera.moveTo({ center: [...MINDEN], zoom: 13 }, { x: 0, y: -100 });
    near(Object.values(camera.project(MINDEN)), [300, 100], 1e-3);
  });
});
