import { type Look, readLook } from '../charts/look.js';

export interface ChartLookHost {
  readonly root: () => ParentNode;
  readonly language: () => string;
  /** The look has changed: what is drawn has to be drawn anew. */
  readonly changed: () => void;
  /** Draws everything at once for paper. @returns takes back what that needed besides */
  readonly print: (look: Look) => () => void;
}

/** How the style sheet tells that the page's colours are others, or may be: `kennzahlen.styles.ts`. */
const TOLD_BY = ['transitionend', 'animationstart'] as const;

/** How charts look now: kept until the page's colours or its language change, and light for as long as the page is printed. */
export class ChartLook {
  #look: Look | undefined;
  /** The page's colours as a canvas has last told them. */
  #worn: string | undefined;

  constructor(private readonly host: ChartLookHost) {}

  get current(): Look {
    const { host } = this;
    const fresh = this.#look?.lang === host.language() ? this.#look : undefined;
    return (this.#look = fresh ?? readLook(host.root(), host.language()));
  }

  /** Colours for paper and other people's pages, whatever the page is. */
  get light(): Look {
    return readLook(this.host.root(), this.host.language(), 'light');
  }

  begin(): void {
    for (const type of TOLD_BY) this.host.root().addEventListener(type, this.#recolor);
    addEventListener('beforeprint', this.#print);
    addEventListener('afterprint', this.#renew);
  }

  end(): void {
    for (const type of TOLD_BY) this.host.root().removeEventListener(type, this.#recolor);
    removeEventListener('beforeprint', this.#print);
    removeEventListener('afterprint', this.#renew);
  }

  readonly #renew = (): void => {
    this.#look = undefined;
    this.host.changed();
  };

  /** Each canvas tells: once is enough. */
  readonly #recolor = ({ target }: Event): void => {
    if (!(target instanceof HTMLCanvasElement)) return;
    const worn = getComputedStyle(target).textShadow;
    if (worn === this.#worn) return;
    this.#worn = worn;
    const now = readLook(this.host.root(), this.host.language());
    if (this.#look && JSON.stringify(this.#look) !== JSON.stringify(now)) this.#renew();
  };

  readonly #print = (): void => {
    this.#look = this.light;
    addEventListener('afterprint', this.host.print(this.#look), { once: true });
  };
}
