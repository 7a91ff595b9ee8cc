import type { Position } from '../catalog/model.js';
import { textWidth } from './drawing.js';
import { type Box, meet } from './labels.js';
import type { Stage } from './stage.js';

/** Of the ring its half, of the words their type, the air beside them and their height: em; the style sheet has the same. */
const RING = 1.625;
const WORDS = { size: 0.8125, air: 0.65, height: 1.22 } as const;

/** Puts "you are here" where the map has it, with its words below the ring, or above where only there no pin is. */
export function placeHere(mark: HTMLElement, { camera, pinBoxes }: Stage, at: Position): void {
  const em = camera.em();
  const { x, y } = camera.project(at);
  const half = (textWidth(mark.textContent.trim(), WORDS.size * em, mark) + WORDS.air * em) / 2;
  const isFree = (top: number) => {
    const box: Box = { left: x - half, right: x + half, top, bottom: top + WORDS.height * em };
    return top >= 0 && box.bottom <= camera.size.height && !pinBoxes.some((pin) => meet(pin, box));
  };
  const above = !isFree(y + RING * em) && isFree(y - (RING + WORDS.height) * em);
  mark.classList.toggle('above', above);
  mark.style.transform = `translate(${x}px, ${y}px) translate(-50%, ${above ? `calc(${RING}em - 100%)` : `${-RING}em`})`;
}
