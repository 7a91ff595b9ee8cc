import type {} from 'ikon-widgets/jsx/react';
import type { IkonAngebote, IkonFilterChangeEvent } from 'ikon-widgets';
import { createRef } from 'react';

const list = createRef<IkonAngebote>();

export const page = (
  <main>
    <ikon-quartierskarte feed="angebote.json" basemap="schematic" consent="click" zoom={13} language-switch />
    <ikon-angebote
      ref={list}
      feed="angebote.json"
      className="list"
      page-size={24}
      view="calendar"
      filter={{ free: true, when: 'week' }}
      selected={null}
      urlSync
      onikon-filter-change={(event: IkonFilterChangeEvent) => event.results.length}
      onikon-offer-select={(event) => event.id?.length}
    >
      <p>Unsere Angebote finden Sie auch im Quartiersbüro.</p>
    </ikon-angebote>
    <ikon-kennzahlen feed="angebote.json" columns={2} theme="dark" />
    <ikon-massnahmen feed="angebote.json" lang="ar" />
  </main>
);

export const wrong = [
  // @ts-expect-error: no such view
  <ikon-angebote view="cards" />,
  // @ts-expect-error: no number
  <ikon-angebote page-size={true} />,
  // @ts-expect-error: no such key of the filter
  <ikon-angebote filter={{ gratis: true }} />,
  // @ts-expect-error: cannot be set
  <ikon-angebote results={[]} />,
  // @ts-expect-error: another event
  <ikon-angebote onikon-ready={(event: IkonFilterChangeEvent) => event.filter} />,
  // @ts-expect-error: no such property
  <ikon-massnahmen pageSize={3} />,
];
