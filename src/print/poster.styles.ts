import { css, unsafeCSS } from 'lit';
import { drawingStyles } from '../map/drawing.styles.js';
import { MAP_COLORS } from '../map/tokens.js';

/** The map's light colours: paper has no dark scheme. */
const colors = unsafeCSS(
  Object.entries(MAP_COLORS)
    .map(([name, [light]]) => `--_${name}:${light}`)
    .join(';'),
);

/** A poster, in black on white whatever the screen's theme. All lengths are em of what they stand in. */
export const posterStyles = css`
  ${drawingStyles}

  .sheets,
  .measure {
    ${colors};

    --_font: 'Noto Sans', 'Noto Sans Arabic', system-ui, 'Segoe UI', Arial, sans-serif;
    --_accent: #0a5694;
    color: #000;
    font-family: var(--_font);
    line-height: 1.28;
    text-align: start;
  }

  .measure {
    position: absolute;
    inset: 0 auto auto 0;
    visibility: hidden;
    contain: layout;
  }

  .sheet {
    position: relative;
    overflow: hidden;
    background: #fff;
    break-after: page;
    break-inside: avoid;
    print-color-adjust: exact;
  }

  .sheet:last-child {
    break-after: auto;
  }

  .box {
    position: absolute;
    box-sizing: border-box;
  }

  .column .box,
  .measure .box {
    position: static;
  }

  * {
    box-sizing: border-box;
  }

  h1,
  h2,
  h3,
  p,
  ul,
  figure {
    margin: 0;
    padding: 0;
    font-size: inherit;
    font-weight: inherit;
  }

  svg.icon {
    inline-size: 1.05em;
    block-size: 1.05em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
    vertical-align: -0.16em;
  }

  sup {
    font-size: inherit;
    line-height: 0;
  }

  .unbroken {
    white-space: nowrap;
  }

  .visually-hidden {
    display: none;
  }

  /* --- head and foot --- */

  .head {
    display: flex;
    justify-content: space-between;
    align-items: start;
    gap: 2em;
    padding-block-end: 0.6em;
  }

  .head h1 {
    font-size: 2.6em;
    font-weight: 750;
    line-height: 1.1;
    letter-spacing: -0.01em;
  }

  .head .sub {
    margin-block-start: 0.35em;
    font-size: 1.05em;
    color: #333;
  }

  .others {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 2.5em;
    margin-block-start: 0.7em;
  }

  .others .cells {
    display: contents;
  }

  .others .title {
    font-size: 1.35em;
    font-weight: 700;
    line-height: 1.25;
  }

  .others p:not(.title) {
    color: #333;
  }

  .code {
    display: flex;
    flex: none;
    flex-direction: row-reverse;
    gap: 0.9em;
    align-items: center;
    max-inline-size: 46%;
  }

  .code-words {
    display: grid;
    gap: 0.2em;
    justify-items: end;
    font-size: 0.9em;
  }

  .stack {
    display: grid;
    justify-items: end;
  }

  .code .address {
    overflow-wrap: anywhere;
    font-weight: 600;
  }

  .code .qr {
    flex: none;
    inline-size: 7em;
    block-size: 7em;
  }

  .foot {
    display: flex;
    justify-content: space-between;
    gap: 2em;
    align-items: end;
    padding-block-start: 0.35em;
    border-block-start: 0.08em solid #000;
    color: #333;
  }

  .foot .credits {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.2em;
  }

  .foot .old {
    font-weight: 650;
    color: #000;
  }

  .foot .map-credit {
    flex-basis: 100%;
  }

  .sheet-number {
    flex: none;
  }

  /* --- the map --- */

  .map {
    display: flex;
    flex-direction: column;
  }

  .picture {
    position: relative;
    flex: 1 1 0;
    min-block-size: 0;
    overflow: hidden;
    direction: ltr;
    border: 0.09em solid #555;
    background: var(--_map-ground);
  }

  .ground,
  .marks {
    position: absolute;
    inset: 0 auto auto 0;
    transform-origin: 0 0;
  }

  .pins {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    font-family: var(--_font);
  }

  .pins text {
    dominant-baseline: central;
    font-variant-numeric: lining-nums;
  }

  .pins .number text {
    fill: #fff;
    font-weight: 700;
  }

  .pins .number rect {
    stroke: #fff;
    stroke-width: 1.2;
  }

  .pins .rough rect {
    stroke: #000;
    stroke-dasharray: 2.4 1.6;
  }

  .leader {
    stroke: #000;
    stroke-width: 0.9;
  }

  .casing {
    stroke: #fff;
    stroke-width: 2.6;
  }

  .point {
    fill: #000;
    stroke: #fff;
    stroke-width: 1;
  }

  .grid path {
    fill: none;
    stroke: #555;
    stroke-opacity: 0.35;
    stroke-width: 0.5;
  }

  .grid .frame {
    fill: #fff;
    fill-opacity: 0.92;
    stroke: none;
  }

  .grid text {
    font-size: 12px;
    font-weight: 600;
    fill: #333;
  }

  .scale path {
    fill: none;
    stroke: #222;
    stroke-width: 1.4;
  }

  .scale text {
    font-size: 12px;
    fill: #222;
    stroke: #fff;
    stroke-width: 3;
    paint-order: stroke;
    dominant-baseline: auto;
  }

  .here circle {
    fill: #fff;
    stroke: var(--_map-here);
    stroke-width: 4;
  }

  .here .core {
    fill: var(--_map-here);
    stroke: none;
  }

  .here text {
    font-size: 13px;
    font-weight: 750;
    fill: #8d0f41;
    stroke: #fff;
    stroke-width: 3.5;
    paint-order: stroke;
    unicode-bidi: plaintext;
  }

  figcaption {
    padding-block-start: 0.4em;
  }

  .map.aside {
    flex-direction: row;
    gap: 1.2em;
  }

  .aside figcaption {
    flex: 0 0 29%;
    padding: 0;
  }

  .aside .key,
  .back .key {
    flex-direction: column;
    gap: 0.35em;
    margin-block-start: 0.7em;
  }

  .schematic {
    color: #333;
  }

  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 0.15em 1.2em;
    margin-block-start: 0.2em;
    list-style: none;
  }

  .key-line {
    padding-block: 0.12em;
  }

  .key-line,
  .key li {
    display: flex;
    gap: 0.35em;
    align-items: baseline;
  }

  .key-line .icon,
  .key .icon {
    flex: none;
    position: relative;
    inset-block-start: 0.16em;
  }

  .key .about,
  .key-line .about {
    font-style: italic;
  }

  /* --- the legend --- */

  .row {
    display: flow-root;
  }

  .cells {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
    gap: 0 1.2em;
  }

  .stacked .cells {
    grid-auto-flow: row;
  }

  .cell {
    min-inline-size: 0;
    overflow-wrap: break-word;
  }

  .section {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.5em;
    align-items: center;
    padding-block: 0.7em 0.25em;
    font-size: 1.18em;
    font-weight: 750;
    line-height: 1.2;
  }

  .column > .row:first-child .section {
    padding-block-start: 0;
  }

  .section.again,
  .stop.again {
    color: #444;
  }

  .section.again .cell::after,
  .stop.again .where::after {
    content: ' …';
  }

  .swatch {
    display: inline-grid;
    place-items: center;
    inline-size: 1.5em;
    block-size: 1.5em;
    border-radius: 0.3em;
    background: var(--color, #24313d);
    color: #fff;
  }

  .stop {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 0.45em;
    align-items: baseline;
    padding-block: 0.45em 0.05em;
    border-block-start: 0.06em solid #888;
    font-weight: 400;
  }

  .stop .number,
  .no-number {
    min-inline-size: 1.9em;
    padding-inline: 0.3em;
    border-radius: 0.5em;
    background: var(--color, #24313d);
    color: #fff;
    font-weight: 750;
    line-height: 1.36;
    text-align: center;
    font-variant-numeric: lining-nums tabular-nums;
  }

  .no-number {
    background: none;
    color: #444;
  }

  .stop .name {
    font-weight: 650;
  }

  .address,
  .note {
    color: #333;
  }

  .also {
    list-style: none;
  }

  .square {
    color: #333;
    font-variant-numeric: lining-nums;
  }

  .entry {
    padding-block: 0.12em 0.3em;
    padding-inline-start: 2.35em;
  }

  .goes-on {
    padding-block-end: 0;
  }

  .begun {
    padding-block-start: 0;
  }

  .entry .title {
    font-weight: 700;
  }

  .sample {
    padding-inline: 0.4em;
    border: 0.07em solid #555;
    border-radius: 0.4em;
    color: #333;
    font-weight: 400;
    white-space: nowrap;
  }

  .entry .badges {
    font-style: italic;
  }

  .badge + .badge {
    margin-inline-start: 0.6em;
  }

  .plain-list {
    display: inline;
    list-style: none;
  }

  .plain-list li {
    display: inline;
  }

  .plain-list li + li::before,
  .plain-list + .plain-list::before {
    content: ' · ';
  }

  .common {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.6em;
    align-items: baseline;
    margin-block-start: 0.08em;
  }

  .sign .icon,
  .spoken .icon {
    inline-size: 1.2em;
    block-size: 1.2em;
  }

  .zero {
    padding-inline: 0.3em;
    border: 0.08em solid currentColor;
    border-radius: 0.3em;
    font-weight: 650;
    white-space: nowrap;
  }

  .dropped {
    font-style: italic;
  }

  .phone {
    font-weight: 650;
    white-space: nowrap;
    font-variant-numeric: lining-nums tabular-nums;
  }

  .mail {
    overflow-wrap: anywhere;
  }

  /* --- the fold-out --- */

  .fold {
    position: absolute;
    inline-size: 0;
    block-size: 4mm;
    border-inline-start: 0.2mm dashed #888;
  }

  .cover {
    flex-direction: column;
    justify-content: space-between;
    align-items: stretch;
    border-block-end: 0;
  }

  .cover .others {
    flex-direction: column;
    gap: 0.9em;
    margin-block-start: 1.6em;
  }

  .cover .code {
    flex-direction: column;
    align-items: start;
    max-inline-size: none;
  }

  .cover .code-words,
  .cover .stack {
    justify-items: start;
  }

  .cover .code .qr {
    inline-size: 9em;
    block-size: 9em;
    margin-inline-start: -0.9em;
  }

  .contents:not([hidden]) {
    display: grid;
    margin-block: 1.2em;
    gap: 0.5em;
    list-style: none;
  }

  .contents li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.6em;
    align-items: center;
  }

  .back {
    display: flex;
    flex-direction: column;
    gap: 1em;
  }

  .back .foot {
    display: block;
    margin-block-start: auto;
  }

  .back .credits {
    display: grid;
    gap: 0.3em;
  }
`;
