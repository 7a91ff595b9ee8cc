/** The elements' tags in JSX for React 19: `import type {} from 'ikon-widgets/jsx/react'`. */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { IkonElements, IkonEvents, IkonProps } from './elements.js';

type Listeners = { [name in keyof IkonEvents as `on${name}`]?: (event: IkonEvents[name]) => void };

type Tags = {
  [tag in keyof IkonElements]: IkonProps[tag] &
    Listeners &
    Omit<
      DetailedHTMLProps<HTMLAttributes<IkonElements[tag]>, IkonElements[tag]>,
      keyof IkonProps[tag] | keyof Listeners
    >;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
