import { attendance } from '../../src/kiosk/attendance.js';
import { configureKiosk } from '../../src/kiosk/settings.js';
import { type Checked, type Config, loadConfig } from './config.js';
import { followHead } from './head.js';
import { onGesture } from './gesture.js';
import { OperatorPanel } from './operator.js';
import { createPinLock } from './pin.js';
import { startUnattended } from './unattended/start.js';

/** What the page shows around its elements, and what its elements are told. */
function arrange({ config, complaints }: Checked): void {
  if (config.theme === 'light' || config.theme === 'dark')
    document.documentElement.style.colorScheme = config.theme;
  if (config.link) {
    const link = document.createElement('link');
    [link.rel, link.href] = ['canonical', config.link];
    document.head.append(link);
  }
  for (const element of elements()) tell(element, config);
  complaints.forEach(complain);
  configureKiosk({ languages: config.languages, quiet: config.quiet });
}

const elements = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[kiosk]')];

function tell(element: HTMLElement, config: Config): void {
  const { feed, standpoint, basemap, timeout } = config;
  element.setAttribute('feed', feed);
  element.setAttribute('kiosk-timeout', String(timeout));
  if (!element.matches('ikon-quartierskarte')) return;
  if (standpoint) element.setAttribute('standpoint', standpoint);
  if (basemap) element.setAttribute('basemap', basemap);
}

/** For whoever sets the screen up. */
function complain(sentence: string): void {
  const line = document.createElement('p');
  [line.className, line.role, line.textContent] = ['complaint', 'alert', sentence];
  document.querySelector('.head')?.append(line);
}

const checked = await loadConfig();
arrange(checked);
await import('../../src/index.js');
followHead(checked.config);
const health = startUnattended(attendance, elements());
const lock = createPinLock(checked.config.pin, () => performance.now());
const panel = new OperatorPanel({ lock, health, attendance });
onGesture(() => panel.ask());
