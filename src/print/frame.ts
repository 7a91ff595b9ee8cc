import { html, nothing, type TemplateResult } from 'lit';
import { writeAddress } from '../catalog/address.js';
import { addressPrefix } from '../catalog/address-key.js';
import { activeKeys, type Filter, normalizeFilter, type When } from '../catalog/filter/filter.js';
import type { Catalog, District, Offer } from '../catalog/model.js';
import { whenRange } from '../catalog/time/when.js';
import { toWall } from '../catalog/time/zone.js';
import { dateFormat } from '../i18n/format.js';
import { wallAsUtc } from '../i18n/later-formats.js';
import { chipsOf } from '../ui/filter-chips.js';
import { qrCode } from '../ui/qr.js';
import { isOld, sheetDates } from '../ui/sheet-origin.js';
import type { View } from '../ui/view.js';
import { signKey } from './marks.js';
import { inEach, inLine, type Printed, said } from './printed.js';

/** What stands around map and legend. */
export interface Framed {
  readonly printed: Printed;
  readonly catalog: Catalog;
  readonly offers: readonly Offer[];
  readonly filter: Filter;
  readonly districts: readonly District[];
  /** The page that the code leads to. */
  readonly link: string | undefined;
  /** Whether some numbers stand for several places. */
  readonly shared: boolean;
  /** Whether the key to the signs stands in the columns, since it has no room beside the map. */
  readonly keyInColumns?: boolean;
}

/** The page's address with the poster's filter, as `url-sync` reads it; undefined for what is no web address. */
export function linkWith(page: string | undefined, filter: Filter): string | undefined {
  if (!page || !/^https?:\/\//i.test(page) || !URL.canParse(page)) return undefined;
  const url = new URL(page);
  url.search = writeAddress(url.search, { filter }, addressPrefix(''));
  return url.href;
}

/** Title, what is shown of it, and the code. */
export function head({ printed, catalog, offers, filter, districts, link }: Framed): TemplateResult {
  const [feed] = catalog.feeds;
  const { districts: _, ...rest } = filter;
  const title = (view: View) =>
    districts.length > 0
      ? districts.map(
          (district, i) => html`${i > 0 ? ', ' : nothing}${said(printed, view, district.name, district)}`,
        )
      : feed
        ? said(printed, view, feed.title, { feed })
        : nothing;
  const sub = (view: View) => {
    const { when, ...timeless } = rest;
    const dates = typeof when === 'string' ? datesOf(view, when, feed?.timezone) : undefined;
    const named = typeof when === 'string' ? timeless : rest;
    const names = activeKeys(named).length > 0 ? chipsOf(view, catalog, normalizeFilter(named)) : [];
    const shown = [...(dates ? [dates] : []), ...names.map(({ name }) => name)];
    const above =
      districts.length > 0 && feed ? html`${said(printed, view, feed.title, { feed })} · ` : nothing;
    return html`${above}${view.t('list.count', { count: offers.length })}${shown.map((name) => html` · ${name}`)}`;
  };
  const [first, ...others] = printed.views;
  const one = { ...printed, views: [first] as const };
  return html`<div class="titles">
      <h1>${inEach(one, title)}</h1>
      <div class="sub">${inEach(one, sub)}</div>
      ${
        others.length > 0
          ? html`<div class="others">
              ${inEach(
                { ...printed, views: others as unknown as Printed['views'] },
                (view) =>
                  html`<p class="title">${title(view)}</p>
                    <p>${sub(view)}</p>`,
              )}
            </div>`
          : nothing
      }
    </div>
    ${code(printed, link)}`;
}

/** Paper hangs for weeks: “today” becomes the date that is meant by it, and of “now” nothing is left. */
function datesOf({ lang, now }: View, when: When, zone = 'Europe/Berlin'): string | undefined {
  if (when === 'now') return undefined;
  const { from, to } = whenRange(when, now, zone);
  const day = (instant: number) => wallAsUtc(toWall(instant, zone).slice(0, 10));
  return dateFormat(lang, { dateStyle: 'medium', timeZone: 'UTC' }).formatRange(day(from), day(to - 1));
}

/** The code beside what it leads to. */
export function code(printed: Printed, link: string | undefined): TemplateResult | typeof nothing {
  const [{ t }] = printed.views;
  const drawn = link === undefined ? undefined : qrCode(link, t('action.qr'));
  if (!drawn) return nothing;
  const { host, pathname } = new URL(link ?? '');
  return html`<div class="code">
    ${drawn}
    <div class="code-words">
      ${inEach(printed, (view) => view.t('print.code'), 'stack')}
      <p class="address" dir="ltr">${host}${pathname === '/' ? '' : pathname}</p>
    </div>
  </div>`;
}

/** Who says this, as of when, under which licence, and what has to be known of the map and the texts. */
export function foot(framed: Framed, sheet: number, count: number): TemplateResult {
  const { printed, catalog } = framed;
  const [first] = printed.views;
  // Where the map is.
  const credits = sheet === 1 ? catalog.sketchAttribution.join(' · ') : '';
  return html`<div class="credits">
      <p>
        ${catalog.feeds.map((feed, i) => html`${i > 0 ? '; ' : nothing}${said(printed, first, feed.publisher.name, { feed })}${feed.license ? html` (${feed.license.name})` : nothing}`)}
      </p>
      <p>${inLine(printed, (view) => sheetDates(view, catalog.feeds))}</p>
      ${isOld(first, catalog.feeds) ? html`<p class="old">${inLine(printed, ({ t }) => t('handout.old'))}</p>` : nothing}
      ${machineNote(printed)} ${credits ? html`<p class="map-credit" dir="auto">${credits}</p>` : nothing}
    </div>
    ${count > 1 ? html`<div class="sheet-number">${first.t('print.sheet', { sheet, count })}</div>` : nothing}`;
}

function machineNote({ views, machine }: Printed): TemplateResult | typeof nothing {
  const own = views.filter(({ lang }) => machine.has(lang));
  if (own.length === 0) return nothing;
  return html`<p>
    ${own.map(({ t, lang }, i) => html`${i > 0 ? ' · ' : nothing}<bdi lang=${lang}>* ${t('text.machine')}</bdi>`)}
  </p>`;
}

/** Below the map: that it is schematic, what its numbers and signs mean. */
export function caption({ printed, offers, shared, keyInColumns }: Framed): TemplateResult {
  const note = (view: View) =>
    html`${view.t('map.schematic')}${shared ? html` · ${view.t('print.shared')}` : nothing}`;
  const key = keyInColumns ? [] : signKey(printed, offers);
  return html`<p class="schematic">${inLine(printed, note)}</p>
    ${
      key.length > 0
        ? html`<ul class="key" role="list">
            ${key.map((line) => html`<li>${line}</li>`)}
          </ul>`
        : nothing
    }`;
}
