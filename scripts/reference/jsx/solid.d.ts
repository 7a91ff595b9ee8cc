/** The elements' tags in JSX for Solid: `import type {} from 'ikon-widgets/jsx/solid'`. */
import type { JSX } from 'solid-js';
import type { IkonElements, IkonEvents, IkonProps } from './elements.js';

type Listeners = { [name in keyof IkonEvents as `on:${name}`]?: (event: IkonEvents[name]) => void };

type Tags = {
  [tag in keyof IkonElements]: IkonProps[tag] &
    Listeners &
    Omit<JSX.HTMLAttributes<IkonElements[tag]>, keyof IkonProps[tag]>;
};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
