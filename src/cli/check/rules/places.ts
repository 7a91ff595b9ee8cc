import { isInside } from '../../../catalog/area.js';
import { boxAround } from '../../../catalog/extent.js';
import { isWithin } from '../../../catalog/geo.js';
import type { Bounds, Catalog, Place, Position } from '../../../catalog/model.js';
import { type Rule, type Subject, tell } from '../subject.js';

/** Places outside of the city, in another district than is said, or with latitude and longitude in the wrong order. */
export const places: Rule = (subject) => {
  const city = boundsOfCity(subject.catalog);
  for (const place of subject.catalog.places.all) {
    const { coordinates } = place;
    if (!coordinates) continue;
    if (city && !isWithin(coordinates, city)) outside(subject, place, coordinates, city);
    else inDistrict(subject, place, coordinates);
  }
};

function outside(subject: Subject, place: Place, [lng, lat]: Position, city: Bounds): void {
  const code = isWithin([lat, lng], city) ? 'swapped-coordinates' : 'outside-city';
  tell(subject, ['places', place], ['coordinates'], ['warning', code, { position: `${lng}, ${lat}` }]);
}

function inDistrict(subject: Subject, place: Place, coordinates: Position): void {
  const { district } = place;
  if (!district?.geometry || district.approximate || place.precision === 'district') return;
  if (!isInside(coordinates, district.geometry))
    tell(
      subject,
      ['places', place],
      ['district'],
      ['warning', 'other-district', { district: district.localId }],
    );
}

/** As stated, or the box around the districts, with a tenth of it on every side. */
function boundsOfCity({ bounds, districts }: Catalog): Bounds | undefined {
  if (bounds) return bounds;
  const box = boxAround(districts.all.filter(({ geometry }) => geometry));
  if (!box) return undefined;
  const [w, s, e, n] = box;
  const [dx, dy] = [(e - w) / 10, (n - s) / 10];
  return [w - dx, s - dy, e + dx, n + dy];
}
