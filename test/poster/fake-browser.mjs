#!/usr/bin/env node
// Stands in for a browser whose page goes wrong, as FAKE_BROWSER says; speaks the DevTools protocol over pipes 3 and 4.
import { createReadStream, createWriteStream, writeFileSync } from 'node:fs';

const { FAKE_BROWSER: how, FAKE_BROWSER_PID: note } = process.env;
if (note) writeFileSync(note, String(process.pid));
const out = createWriteStream('', { fd: 4 });
const say = (message) => out.write(`${JSON.stringify(message)}\0`);

const answers = {
  'Target.createTarget': () => ({ targetId: 'page' }),
  'Target.attachToTarget': () => ({ sessionId: 'session' }),
  'Page.navigate': async ({ url }) => {
    if (how === 'refused') return { errorText: 'net::ERR_CONNECTION_REFUSED' };
    // Whether the server survives an address that is none.
    if (how === 'percent') return { errorText: `status ${(await fetch(`${new URL(url).origin}/%`)).status}` };
    return {};
  },
  'Runtime.evaluate': () => {
    if (how === 'crash') say({ method: 'Inspector.targetCrashed', params: {} });
    if (how === 'throw')
      say({
        method: 'Runtime.exceptionThrown',
        params: {
          exceptionDetails: { text: 'Uncaught', exception: { description: 'Error: no words\n at x' } },
        },
      });
    if (how === 'leave') process.exit(3);
    return undefined;
  },
  'Browser.close': () => (how === 'deaf' ? undefined : process.exit(0)),
};

let rest = '';
createReadStream('', { fd: 3 })
  .setEncoding('utf8')
  .on('data', async (text) => {
    const messages = (rest + text).split('\0');
    rest = messages.pop();
    for (const message of messages) {
      const { id, method, params } = JSON.parse(message);
      const answer = answers[method] ?? (() => ({}));
      const result = await answer(params);
      // What has no answer waits for ever, as a page does that has crashed.
      if (result) say({ id, result });
    }
  });
