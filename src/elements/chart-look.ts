import { type Look, readLook } from '../charts/look.js';

export interface ChartLookHost {
  readonly root: () => ParentNode;
  readonly language: () => string;
  /** The look has changed: what is drawn has to be drawn anew. */
  readonly changed: () => void;
  /** Draws everything at once for paper. @returns takes back what that needed besides */
  readonly print: (look: Look) => () => void;
}

/** How charts look now: kept until the page's colours or its language change, and light for as long as the page is printed. */
export class ChartLook {
  readonly #schemes = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((m) => matchMedia(m));
  #look: Look | undefined;

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
    for (const scheme of this.#schemes) scheme.addEventListener('change', this.renew);
    addEventListener('beforeprint', this.#print);
    addEventListener('afterprint', this.renew);
  }

  end(): void {
    for (const scheme of this.#schemes) scheme.removeEventListener('change', this.renew);
    removeEventListener('beforeprint', this.#print);
    removeEventListener('afterprint', this.renew);
  }

  readonly renew = (): void => {
    this.#look = undefined;
    this.host.changed();
  };

  readonly #print = (): void => {
    this.#look = this.light;
    addEventListener('afterprint', this.host.print(this.#look), { once: true });
  };
}
