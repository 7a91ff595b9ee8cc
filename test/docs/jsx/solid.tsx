import type {} from 'ikon-widgets/jsx/solid';
import type { IkonAngebote, IkonFilterChangeEvent } from 'ikon-widgets';

let list: IkonAngebote | undefined;

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
    on:ikon-filter-change={(event: IkonFilterChangeEvent) => event.results.length}
    on:ikon-offer-select={(event) => event.id?.length}
  >
    <p>Unsere Angebote finden Sie auch im Quartiersbüro.</p>
  </ikon-angebote>
);

// @ts-expect-error: another event
export const wrong = <ikon-angebote on:ikon-ready={(event: IkonFilterChangeEvent) => event.filter} />;
