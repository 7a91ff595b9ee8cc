// Sees whatever a payload could do in a page: run, go elsewhere, ask another server, or become part of the document.

const seen: string[] = [];
/** What a payload did so far. */
export const misdeeds = (): readonly string[] => seen;

/** What payloads call; the page's own are put back by the function that is returned. */
const CALLS = ['alert', 'confirm', 'prompt', 'open'] as const;

/** Scripts of the page itself may run, also those that a payload would bring along: then it is seen to run. */
const POLICY =
  "script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:; connect-src 'self' ws: blob:; img-src 'self' data: blob:; media-src 'self'; font-src 'self'; frame-src 'none'; object-src 'none'; base-uri 'self'; form-action 'none'; style-src 'self' 'unsafe-inline'";

/** Begins to watch. @returns ends it, but for the policy, which a page keeps */
export function watchPage(): () => void {
  const before = CALLS.map((name) => [name, Reflect.get(window, name) as unknown] as const);
  for (const name of CALLS)
    Object.assign(window, { [name]: (...said: unknown[]) => seen.push(`${name}(${said.join()})`) });
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = POLICY;
  document.head.append(policy);
  const violated = ({ blockedURI, effectiveDirective }: SecurityPolicyViolationEvent) =>
    void seen.push(`${effectiveDirective} ${blockedURI}`);
  const leaves = (event: Event) => void seen.push(event.type);
  document.addEventListener('securitypolicyviolation', violated);
  for (const type of ['beforeunload', 'hashchange', 'submit']) addEventListener(type, leaves);
  return () => {
    for (const [name, own] of before) Object.assign(window, { [name]: own });
    document.removeEventListener('securitypolicyviolation', violated);
    for (const type of ['beforeunload', 'hashchange', 'submit']) removeEventListener(type, leaves);
  };
}

const ADDRESSES = [
  'href',
  'src',
  'action',
  'formaction',
  'xlink:href',
  'poster',
  'data',
  'background',
  'ping',
  'srcset',
];
const HARMLESS = /^(https?:|mailto:|tel:|sms:|blob:|data:image\/(png|webp)|[#?/.])/i;
/** Of these a page of ours has none, whatever a feed says. */
const NEVER =
  /^(script|iframe|object|embed|base|meta|link|math|foreignobject|animate|set|handler|video|audio|marquee|frameset|applet|x)$/i;

/** Tags and attributes of a tree and of what is inside its components, each once. */
export function shapesOf(root: ParentNode): Set<string> {
  const shapes = new Set<string>();
  for (const element of root.querySelectorAll('*')) {
    const tag = element.localName;
    shapes.add(tag);
    for (const { name } of element.attributes) shapes.add(`${tag}[${name}]`);
    if (element.shadowRoot) shapesOf(element.shadowRoot).forEach((shape) => shapes.add(shape));
  }
  return shapes;
}

/** What a tree has that no words may make: code, frames, and addresses that are none of the web. */
export function foreignIn(root: ParentNode): string[] {
  const found: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    if (NEVER.test(element.localName)) found.push(element.localName);
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name) || name === 'srcdoc') found.push(`${element.localName}[${name}]`);
      const resolved = value.replace(/^[\s\0-\x20]+/, '').replace(/[\t\n\r]/g, '');
      if (ADDRESSES.includes(name) && !isHarmless(resolved))
        found.push(`${element.localName}[${name}=${value}]`);
      if (name === 'src' && new URL(value, location.href).host === 'evil.invalid')
        found.push(`src of ${value}`);
    }
    if (element.shadowRoot) found.push(...foreignIn(element.shadowRoot));
  }
  return found;
}

const isHarmless = (address: string) =>
  address === '' || HARMLESS.test(address) || !/^[^/?#]*:/.test(address);
