// What is the same in every library, checked with each of them.
export const page = (
  <main>
    <ikon-quartierskarte feed="angebote.json" basemap="schematic" consent="click" zoom={13} language-switch />
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
  // @ts-expect-error: no such property
  <ikon-massnahmen pageSize={3} />,
];
