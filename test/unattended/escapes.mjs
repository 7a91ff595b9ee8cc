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
    if ((life.renewing || !life.visiting) && frame.url === `${life.origin}/`) life.renewals++;
    else ways.push(`navigation to ${frame.url}`);
    life.renewing = false;
  });
  cdp.on('Page.frameRequestedNavigation', ({ url, reason }) => {
    if (life.visiting) ways.push(`${reason} to ${url}`);
    else life.renewing = true;
  });
  cdp.on('Page.windowOpen', ({ url }) => ways.push(`window.open ${url}`));
  cdp.on('Page.fileChooserOpened', () => ways.push('a choice of files'));
  await cdp.send('Page.setInterceptFileChooserDialog', { enabled: true });
  tab.on('frameattached', () => ways.push('a frame of its own'));
  const session = await browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true });
  session.on('Browser.downloadWillBegin', ({ url }) => ways.push(`download ${url}`));
  return {
    ways,
    crashes,
    collect: (said, visit) => ways.push(...said.map((way) => `visit ${visit + 1}: ${way}`)),
  };
}

/** Runs in every frame before anything else: what a browser without a window does in silence. */
export function listenForEscapes() {
  const said = (window.top.escapes ??= []);
  const ways = [
    [window, 'print', 'open', 'showOpenFilePicker', 'showSaveFilePicker', 'showDirectoryPicker', 'moveTo'],
    [navigator, 'share', 'vibrate', 'registerProtocolHandler', 'requestMIDIAccess'],
    [window.speechSynthesis, 'speak'],
    [window.Element?.prototype, 'requestFullscreen', 'requestPointerLock'],
    [window.HTMLVideoElement?.prototype, 'requestPictureInPicture'],
    [window.HTMLInputElement?.prototype, 'showPicker'],
    [window.Document?.prototype, 'exitFullscreen'],
    [window.Notification, 'requestPermission'],
    [navigator.geolocation, 'getCurrentPosition', 'watchPosition'],
    [navigator.mediaDevices, 'getUserMedia', 'getDisplayMedia'],
    [navigator.clipboard, 'writeText', 'write', 'read', 'readText'],
    [window.History?.prototype, 'back', 'forward', 'go', 'pushState'],
  ];
  for (const [owner, ...names] of ways)
    for (const name of names)
      if (owner && name in owner) owner[name] = (...values) => void said.push(`${name} ${values[0] ?? ''}`);
  // Last of all: what nobody has held back, the browser does.
  const held = (type, what) =>
    addEventListener(type, (event) => event.defaultPrevented || said.push(what(event) ?? type));
  held('contextmenu', () => 'a menu');
  held('dragstart', () => 'a drag');
  addEventListener('click', (event) => {
    const link = event
      .composedPath()
      .find((node) => node instanceof Element && node.matches('a[href], area[href]'));
    if (link && !event.defaultPrevented && !link.getAttribute('href').startsWith('#'))
      said.push(`a link to ${link.href}`);
  });
  addEventListener('fullscreenchange', () => said.push('fullscreen'));
}
