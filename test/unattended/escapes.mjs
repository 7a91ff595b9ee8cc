/**
 * Writes down every way out of the page, and everything that broke.
 * @param life `visiting` says whether somebody is there: only then may the page not begin anew
 */
export async function watchEscapes(life, cdp) {
  const { browser, tab } = life.screen;
  const ways = [];
  const crashes = [];
  browser.on(
    'targetcreated',
    (target) => target.type() === 'page' && ways.push(`new window ${target.url()}`),
  );
  browser.on('disconnected', () => life.closing || crashes.push('the browser is gone'));
  tab.on('error', (error) => crashes.push(error.message));
  tab.on('pageerror', (error) => crashes.push(error.stack ?? error.message));
  tab.on('dialog', (dialog) => {
    ways.push(`dialog ${dialog.type()}`);
    dialog.dismiss().catch(() => undefined);
  });
  tab.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== life.origin)
      ways.push(`request to ${request.url()}`);
  });
  await cdp.send('Page.enable');
  cdp.on('Page.frameNavigated', ({ frame }) => {
    if (!life.visiting && frame.url === `${life.origin}/`) life.renewals++;
    else ways.push(`navigation to ${frame.url}`);
  });
  cdp.on('Page.frameRequestedNavigation', ({ url, reason }) => {
    if (life.visiting) ways.push(`${reason} to ${url}`);
  });
  cdp.on('Page.windowOpen', ({ url }) => ways.push(`window.open ${url}`));
  const session = await browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true });
  session.on('Browser.downloadWillBegin', ({ url }) => ways.push(`download ${url}`));
  return {
    ways,
    crashes,
    collect: (said, visit) => ways.push(...said.map((way) => `visit ${visit + 1}: ${way}`)),
  };
}

/** Runs in the page before anything else: what a browser without a window does in silence. */
export function listenForEscapes() {
  window.escapes = [];
  window.print = () => window.escapes.push('print');
  navigator.share = async () => window.escapes.push('share');
  speechSynthesis.speak = () => window.escapes.push('speech');
}
