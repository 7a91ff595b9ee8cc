import { html, nothing, render, type TemplateResult } from 'lit';
import { direction } from '../catalog/text.js';
import { FALLBACK, type Language, spoken } from '../i18n/languages.js';
import type { Bundle } from '../i18n/messages.js';
import { hasMessages, loadMessages, type Translate, translator } from '../i18n/translator.js';
import { base } from '../styles/base.js';
import { controls } from '../styles/controls.js';
import { tokens } from '../styles/tokens.js';
import { setVisiting } from './attendance.js';
import { attractScreen } from './attract.js';
import { bar } from './bar.js';
import type { Clock } from './clock.js';
import { countdown } from './countdown.js';
import { forgetVisitor, toTop } from './forget.js';
import { guardPage } from './guard.js';
import { Keyboard, type Typed, typedInto } from './keyboard.js';
import { type FilterChange, leaders, type Member } from './member.js';
import { createRoom } from './room.js';
import { screenStyles } from './screen.styles.js';
import { isQuiet, onSettings } from './settings.js';
import { addressSheet, type Shown, shownOf } from './show-address.js';
import { offeredLanguages, startScreen } from './start.js';
import { takeSheet } from './take-along.js';
import { createVisit } from './visit.js';

/** The unattended screen around the elements of a page. */
export interface Screen {
  readonly changed: () => void;
  readonly end: () => void;
}

/** How long a picture stands while nobody is there, in ms. */
const TURN = 9_000;
const DEFAULT_TIMEOUT = 60;
const WORDS: readonly Bundle[] = ['first', 'list', 'kiosk'];
/** What shows offers, best first. */
const OFFERS = ['ikon-angebote', 'ikon-quartierskarte'];

type Opened =
  | { readonly kind: 'address'; readonly shown: Shown }
  | { readonly kind: 'keyboard'; readonly keyboard: Keyboard }
  | { readonly kind: 'take' | 'languages' };

export function createScreen(members: ReadonlySet<Member>, clock: Clock): Screen {
  const box = document.createElement('div');
  const root = box.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [tokens, base, controls, screenStyles].flatMap(
    ({ styleSheet }) => styleSheet ?? [],
  );
  box.setAttribute('data-ikon-kiosk', '');
  document.body.append(box);

  const address = location.pathname + location.search + location.hash;
  let opened: Opened | undefined;
  /** The offer that was open with the last drawing. */
  let read: string | null = null;
  let turn = 0;
  let cancelTurn = (): void => undefined;
  let drawing = false;
  let ended = false;

  const all = () => [...members];
  let surface: Language = FALLBACK;
  const t: Translate = (key, values) => translator(surface)(key, values);
  /** The list, or else a map: what is asked of it, all of its session show. */
  const lister = () => OFFERS.flatMap((tag) => all().filter(({ element }) => element.localName === tag))[0];
  const wanted = () => all()[0]?.session()?.view.snapshot.language ?? surface;

  const visit = createVisit({
    clock,
    timeout: () => timeoutOf(all()),
    forget() {
      opened = undefined;
      draw();
      forgetVisitor(all(), address);
    },
    changed: follow,
  });

  const unguard = guardPage({
    touched: visit.touched,
    link: (href, words) => open({ kind: 'address', shown: shownOf(t, href, words) }),
    field: (field) => type(typedInto(field)),
  });
  const unsettle = onSettings(changed);
  // A push with a finger may outlast its visit, and what was still to be drawn as well; or move what lies behind the greeting.
  const stayAtTop = () => {
    if (visit.phase === 'away' || visit.phase === 'greeting') all().forEach(({ element }) => toTop(element));
  };
  document.addEventListener('scroll', stayAtTop, { capture: true, passive: true });
  const room = createRoom();
  const fit = new ResizeObserver(() => room.above(root.querySelector('.bar')));
  fit.observe(box);
  follow();

  return {
    changed,
    end() {
      ended = true;
      visit.stop();
      cancelTurn();
      unguard();
      unsettle();
      document.removeEventListener('scroll', stayAtTop, { capture: true });
      fit.disconnect();
      room.above(null);
      render(nothing, root);
      box.remove();
      setVisiting(false);
    },
  };

  /** A new phase, or a second of the countdown. */
  function follow(): void {
    setVisiting(visit.phase !== 'away');
    cancelTurn();
    if (visit.phase === 'away') cancelTurn = clock.after(TURN, nextTurn);
    draw();
  }

  function nextTurn(): void {
    turn += 1;
    follow();
  }

  /** Draws once for all that has changed in this moment. */
  function changed(): void {
    if (drawing) return;
    drawing = true;
    queueMicrotask(() => {
      drawing = false;
      if (!ended) draw();
    });
  }

  function draw(): void {
    followLanguage();
    box.setAttribute('theme', all()[0]?.element.theme ?? 'auto');
    const shown = html`<div class="suite" lang=${surface} dir=${direction(surface)}>${content()}</div>`;
    render(shown, root);
    room.above(root.querySelector('.bar'));
    followRead();
  }

  /** An offer begins at the top: between a map above it and the bar below it is too little of it in sight. */
  function followRead(): void {
    const element = lister()?.element;
    const find = (selector: string) => element?.renderRoot.querySelector(selector);
    const now = element?.selected ?? null;
    // What is still to come is there with a later drawing; before that there is nothing to scroll.
    if (now === read || (now !== null && !find('.detail'))) return;
    read = now;
    if (now !== null && visit.phase === 'visiting') find('.back')?.scrollIntoView({ block: 'start' });
  }

  /** The visitor's language as soon as its words are there: elements may need more of them, and change later. */
  function followLanguage(): void {
    const [first] = all();
    const chosen = first?.session()?.view.snapshot.language;
    const next = (chosen && spoken(chosen)) || (first?.language() ?? FALLBACK);
    if (hasMessages(next, WORDS)) surface = next;
    else loadMessages(next, WORDS).then(changed, () => undefined);
  }

  function content(): TemplateResult {
    const { phase } = visit;
    const languages = offeredLanguages(members);
    if (phase === 'away') {
      const quiet = isQuiet(new Date());
      return attractScreen({ languages, members: all(), turn, quiet, wake: visit.greet, changed });
    }
    if (phase === 'greeting') return startScreen(languages, undefined, begin);
    if (!hasMessages(surface, WORDS)) return html``;
    const ending = { t, lang: surface, left: visit.left, stay: visit.stay, end: visit.end };
    return html`${drawBar()} ${opened ? drawOpened(opened) : nothing}
    ${phase === 'leaving' ? countdown(ending) : nothing}`;
  }

  function drawBar(): TemplateResult {
    return bar({
      t,
      filter: lister()?.element.filter,
      spoken: wanted().replace(/-simple$/, ''),
      kept: all()[0]?.session()?.view.snapshot.slip.length ?? 0,
      change,
      search: () => void search(),
      take: () => open({ kind: 'take' }),
      languages: () => open({ kind: 'languages' }),
      again: visit.end,
    });
  }

  function drawOpened(now: Opened): TemplateResult {
    switch (now.kind) {
      case 'address':
        return addressSheet(t, now.shown, close);
      case 'keyboard':
        return now.keyboard.render();
      case 'take':
        return takeSheet(t, leaders(members), [wanted(), surface], close);
      case 'languages':
        return startScreen(offeredLanguages(members), wanted(), begin);
    }
  }

  function begin(tag: string): void {
    opened = undefined;
    for (const member of leaders(members)) member.speak(tag);
    visit.begin();
  }

  function open(what: Opened): void {
    opened = what;
    draw();
  }

  function close(): void {
    opened = undefined;
    draw();
  }

  function change(asked: FilterChange): void {
    for (const member of leaders(members)) member.change(asked);
    changed();
  }

  /** What is found stands above the keys, and nothing that is open hides it. */
  async function search(): Promise<void> {
    const element = lister()?.element;
    if (element) element.selected = null;
    type(searched());
    await element?.updateComplete;
    // The visit may have ended meanwhile.
    if (opened?.kind === 'keyboard')
      element?.renderRoot.querySelector('.result')?.scrollIntoView({ block: 'start' });
  }

  function searched(): Typed {
    return {
      get value() {
        return lister()?.element.filter.text ?? '';
      },
      set: (text) => change({ text: text || undefined }),
    };
  }

  function type(typed: Typed): void {
    const count = () => {
      const shows = typed.digits ? undefined : lister();
      return shows?.found(shows.element.filter).length;
    };
    const keyboard = new Keyboard({ t: () => t, language: wanted, count, close, changed }, typed);
    open({ kind: 'keyboard', keyboard });
  }
}

/** The shortest that an element asks for; what is no time is the default. */
function timeoutOf(members: readonly Member[]): number {
  const asked = members
    .map(({ element }) => element.kioskTimeout)
    .filter((seconds) => Number.isFinite(seconds) && seconds > 0);
  return asked.length > 0 ? Math.max(2, Math.min(...asked)) : DEFAULT_TIMEOUT;
}
