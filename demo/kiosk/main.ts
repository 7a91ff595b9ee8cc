import '../../src/index.js';
import type { Attendance } from './unattended/health.js';
import { startUnattended } from './unattended/start.js';

const nobody: Attendance = { visiting: false, subscribe: () => () => undefined };
startUnattended(nobody, [...document.querySelectorAll<HTMLElement>('ikon-quartierskarte, ikon-angebote')]);
