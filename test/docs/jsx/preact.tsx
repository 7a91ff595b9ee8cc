import type {} from 'ikon-widgets/jsx/preact';
import type { IkonAngebote, IkonFilterChangeEvent } from 'ikon-widgets';
import { createRef } from 'preact';

const list = createRef<IkonAngebote>();

export const page = (
  <ikon-angebote
    ref={list}
    feed="angebote.json"
    class="list"
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
);

// @ts-expect-error: another event
export const wrong = <ikon-angebote onikon-ready={(event: IkonFilterChangeEvent) => event.filter} />;
