import type { CSSResult } from 'lit';
import type { CoverageHost, CoverageView } from '../charts/coverage/coverage-view.js';
import { type Lazy, lazily } from '../ui/lazy.js';

/** What the coverage needs of its element: also its style sheets, and somebody who hears of failures. */
export interface CoveragePartHost extends CoverageHost {
  readonly adopt: (styles: CSSResult) => void;
  readonly failed: (error: unknown) => void;
}

/** The coverage's code comes when an element is to show it. */
export function coveragePart(host: CoveragePartHost): Lazy<CoverageView> {
  const load = async () => {
    const [{ CoverageView }, { coverageStyles }] = await Promise.all([
      import('../charts/coverage/coverage-view.js'),
      import('../charts/coverage/coverage.styles.js'),
    ]);
    host.adopt(coverageStyles);
    return new CoverageView(host);
  };
  return lazily(load, host.changed, host.failed);
}
