import type { Offer } from '../catalog/model.js';
import { nextDate } from './offer-when.js';
import { placeAddress } from './place-address.js';
import { picked, type View } from './view.js';

/** Reads offers aloud with the voices of the device; nothing is sent by us. */
export interface ReadAloud {
  /** Whether the device has a voice for a language. */
  readonly speaks: (lang: string) => boolean;
  readonly speaking: boolean;
  readonly start: (view: View, offer: Offer) => void;
  readonly stop: () => void;
  /** Nothing is read any more, and nothing is waited for. */
  readonly end: () => void;
}

/** @param changed told when reading begins or ends, and when voices have come */
export function createReadAloud(changed: () => void, speech = globalThis.speechSynthesis): ReadAloud {
  let current: SpeechSynthesisUtterance | undefined;
  const voiceFor = (lang: string) => {
    const base = lang.split('-')[0] ?? lang;
    return speech?.getVoices().find((voice) => voice.lang.toLowerCase().split(/[-_]/)[0] === base);
  };
  const stop = () => {
    current = undefined;
    speech?.cancel();
    changed();
  };
  return {
    speaks(lang) {
      speech?.addEventListener?.('voiceschanged', changed); // once, however often it is asked
      return voiceFor(lang) !== undefined;
    },
    get speaking() {
      return current !== undefined;
    },
    stop,
    end() {
      speech?.removeEventListener?.('voiceschanged', changed);
      if (current) stop();
    },
    start(view, offer) {
      const pieces = spokenPieces(view, offer).filter(({ lang }) => voiceFor(lang));
      const all = pieces.map(({ text, lang }) => {
        const utterance = new SpeechSynthesisUtterance(text);
        [utterance.lang, utterance.voice] = [lang, voiceFor(lang) ?? null];
        return utterance;
      });
      speech.cancel();
      current = all.at(-1);
      current?.addEventListener('end', stop);
      current?.addEventListener('error', stop);
      all.forEach((utterance) => speech.speak(utterance));
      changed();
    },
  };
}

/** What is read, each piece in its own language. */
export function spokenPieces(view: View, offer: Offer): readonly { text: string; lang: string }[] {
  const texts = [offer.title, offer.summary, offer.description].flatMap(
    (text) => picked(view, text, offer) ?? [],
  );
  const [place] = offer.places;
  const surface = [nextDate(view, offer), place ? placeAddress(view, place) : ''];
  return [
    ...texts.map(({ text, lang }) => ({ text: text.replace(/[*_#[\]]|\(https?:[^)]*\)/g, ' '), lang })),
    ...surface.filter((text) => text.trim()).map((text) => ({ text, lang: view.lang })),
  ];
}
