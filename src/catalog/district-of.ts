import type { Catalog, District, Indicator } from './model.js';

/** The district that an id means in an indicator: of its own feed first. */
export function districtOf(
  { districts }: Pick<Catalog, 'districts'>,
  { feed }: Indicator,
  id: string,
): District | undefined {
  const found = districts.find(id);
  return found.find((district) => district.feed === feed) ?? found[0];
}
