import { correction, generate } from 'lean-qr';
import { svg, html, type TemplateResult } from 'lit';

/** Empty modules around a code; readers want four. */
const QUIET = 4;
/** The most that a code of a size still readable on paper holds, in characters. */
const LONGEST = 600;

/** An address as a QR code in dark on white, whatever the theme, since cameras want it so. */
export function qrCode(address: string, name: string): TemplateResult | undefined {
  if (address.length > LONGEST) return undefined;
  const code = generate(address, { minCorrectionLevel: correction.M });
  const size = code.size + 2 * QUIET;
  let path = '';
  for (let y = 0; y < code.size; y++)
    for (let x = 0; x < code.size; x++) if (code.get(x, y)) path += `M${x + QUIET} ${y + QUIET}h1v1h-1z`;
  const shape = svg`<rect width=${size} height=${size} fill="#fff"></rect><path d=${path} fill="#000"></path>`;
  return html`<svg
    class="qr"
    viewBox="0 0 ${size} ${size}"
    role="img"
    aria-label=${name}
    shape-rendering="crispEdges"
  >
    ${shape}
  </svg>`;
}
