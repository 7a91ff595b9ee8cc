import type { CSSResult } from 'lit';
import { laterStyles } from '../map/later.styles.js';
import { placeHere } from '../map/here.js';
import { legend } from '../map/legend.js';
import { gestureHint, searchHere, standNotes } from '../map/map-extras.js';
import { mapNotices } from '../map/map-notices.js';
import { placesList } from '../map/places-list.js';
import { shadingOf, shadingsOf } from '../map/shading.js';
import { streetCredit } from '../map/street-credit.js';
import { MapGround, type MapGroundHost } from './map-ground.js';
import { MapSelection, type MapSelectionHost } from './map-selection.js';
import { MapStandpoint, type MapStandpointHost } from './map-standpoint.js';

/** What the later parts of a map need of their element. */
export interface MapLaterHost extends MapGroundHost, MapSelectionHost, MapStandpointHost {
  readonly adopt: (styles: CSSResult) => void;
}

/**
 * What a map has besides its first pins: what is opened on it, the ground below the drawing, where the visitor stands,
 * legend and list of places. Fetched as one file while the visitor looks at the pins.
 */
export function createLater(host: MapLaterHost) {
  host.adopt(laterStyles);
  const [selection, ground, standpoint] = [
    new MapSelection(host),
    new MapGround(host),
    new MapStandpoint(host),
  ];
  const placed = () => {
    const [mark, stage, here] = [host.find('.here'), host.stage(), host.here()];
    if (mark && stage && here) placeHere(mark, stage, here);
  };
  let covering: string | undefined;
  return {
    selection,
    ground,
    standpoint,
    /** The map has moved, or has other pins. */
    placed,
    /**
     * All is drawn. Names make room for the button that searches here when it comes or says something else, and for where the
     * visitor stands.
     */
    updated() {
      selection.updated();
      placed();
      const covers = [host.here(), host.find('.here-button')?.textContent].join();
      if (covers !== covering) host.stage()?.name();
      covering = covers;
    },
    /** The stage goes: what lies below it, and what was shown on it. */
    end() {
      ground.end();
      selection.end();
    },
    /** The visitor of an unattended screen has gone: what they opened, agreed to and told of themselves goes too. */
    forget() {
      selection.forget();
      standpoint.forget();
      ground.withdraw();
      ground.retry();
      for (const fold of host.root().querySelectorAll('details')) fold.open = false;
    },
    gestureHint,
    legend,
    mapNotices,
    placesList,
    searchHere,
    shadingOf,
    shadingsOf,
    standNotes,
    streetCredit,
  };
}

export type MapLater = ReturnType<typeof createLater>;
