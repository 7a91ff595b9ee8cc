/** The elements' tags in JSX for Preact: `import type {} from 'ikon-widgets/jsx/preact'`. */
import type { HTMLAttributes } from 'preact';
import type { IkonElements, IkonEvents, IkonProps } from './elements.js';

type Listeners = { [name in keyof IkonEvents as `on${name}`]?: (event: IkonEvents[name]) => void };

type Tags = {
  [tag in keyof IkonElements]: IkonProps[tag] &
    Listeners &
    Omit<HTMLAttributes<IkonElements[tag]>, keyof IkonProps[tag] | keyof Listeners>;
};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
