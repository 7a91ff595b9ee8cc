import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { isReserved } from '../../src/cli/net/addresses.js';
import { Net } from '../../src/cli/net/net.js';
import { Failure } from '../../src/cli/problem.js';
import { cli, cliJson, feedOf, offerOf } from './helpers/cli.js';
import { serve } from './helpers/server.js';

describe('addresses', () => {
  it('that nobody else reaches are known in every spelling', () => {
    const inside =
      '127.0.0.1 10.1.2.3 172.16.0.1 172.31.255.255 192.168.1.1 169.254.169.254 0.0.0.0 100.64.0.1 224.0.0.1 255.255.255.255 ::1 :: fe80::1 fc00::1 fd12::1 ff02::1 ::ffff:127.0.0.1 ::ffff:7f00:1 ::127.0.0.1 64:ff9b::10.0.0.1 2002:7f00:1:: 2001:db8::1 fe80::1%eth0';
    for (const address of inside.split(' ')) assert.equal(isReserved(address), true, address);
  });

  it('of the internet are let through', () => {
    const outside = '1.1.1.1 172.32.0.1 193.99.144.80 2a02:2e0:3fe:1001::1 ::ffff:1.1.1.1 64:ff9b::1.1.1.1';
    for (const address of outside.split(' ')) assert.equal(isReserved(address), false, address);
  });

  it('that are none are not let through', () => {
    assert.equal(isReserved('localhost'), true);
  });
});

describe('the net', () => {
  const text = JSON.stringify(feedOf());
  let site = '';
  let again = 0;
  before(async () => {
    site = await serve((request, response) => {
      const json = (body: string | Uint8Array, headers = {}) =>
        response.writeHead(200, { 'Content-Type': 'application/json', ...headers }).end(body);
      const to = (location: string) => response.writeHead(302, { Location: location }).end();
      const hop = /^\/hop(\d)$/.exec(request.url ?? '')?.[1];
      if (hop) return to(hop === '1' ? '/feed.json' : `/hop${Number(hop) - 1}`);
      switch (request.url ?? '') {
        case '/feed.json':
          return json(text);
        case '/gzip':
          return json(gzipSync(text), { 'Content-Encoding': 'gzip' });
        case '/brotli':
          return json(brotliCompressSync(text), { 'Content-Encoding': 'br' });
        case '/bomb':
          return json(gzipSync(Buffer.alloc(40 << 20, 32)), { 'Content-Encoding': 'gzip' });
        case '/broken':
          return json('not packed', { 'Content-Encoding': 'gzip' });
        case '/long':
          return response.writeHead(200, { 'Content-Length': String(5 * 1024 ** 3) }).write('{');
        case '/file':
          return to('file:///etc/hostname');
        case '/page':
          return response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><p>Anmelden');
        case '/second':
          return again++ === 0 ? response.writeHead(503, { 'Retry-After': '1' }).end() : json(text);
        case '/silent':
          return undefined;
        case '/head':
          return response.writeHead(request.method === 'HEAD' ? 501 : 200).end();
        default:
          return response.writeHead(404).end();
      }
    });
  });

  const check = (path: string, ...more: string[]) =>
    cli(['check', `${site}${path}`, '--allow-private', ...more]);

  it('does not ask a private address, by name, number or redirect, unless told to', async () => {
    const port = new URL(site).port;
    for (const host of ['127.0.0.1', 'localhost', '[::ffff:127.0.0.1]', '2130706433', '0x7f.1']) {
      const { code, err } = await cli(['check', `http://${host}:${port}/feed.json`]);
      assert.match(err, /Adresse im eigenen Netz/, host);
      assert.equal(code, 2);
    }
    assert.equal((await check('/feed.json')).code, 0);
  });

  it('follows five redirects and no more, and none to a file', async () => {
    assert.equal((await check('/hop5')).code, 0);
    assert.match((await check('/hop6')).err, /mehr als fünfmal/);
    assert.match((await check('/file')).err, /nur http und https/);
    assert.match((await cli(['check', 'ftp://example.org/feed.json'])).err, /nur http und https/);
  });

  it('unpacks what is packed, up to the limit', async () => {
    assert.equal((await check('/gzip')).code, 0);
    assert.equal((await check('/brotli')).code, 0);
    assert.match((await check('/bomb', '--max-size', '8')).err, /größer als 8 MiB/);
    assert.match((await check('/broken')).err, /nicht lesen lässt/);
    assert.match((await check('/long')).err, /5\.120 MiB groß/);
  });

  it('says what it got instead of a feed', async () => {
    assert.match((await check('/nothing')).err, /antwortet mit 404/);
    assert.match((await check('/page')).err, /Webseite/);
  });

  it('asks again after a failure that may pass', async () => {
    assert.equal((await check('/second')).code, 0);
    assert.equal(again, 2);
  });

  it('does not wait for ever', async () => {
    const net = new Net(
      { allowPrivate: true, maxBytes: 1000, deadline: 50 },
      { wait: () => Promise.resolve() },
    );
    await assert.rejects(
      net.get(`${site}/silent`),
      (error) => error instanceof Failure && error.code === 'no-answer',
    );
  });

  it('asks every link once, with GET where HEAD is not understood', async () => {
    const offers = ['/head', '/gone', '/feed.json'].map((path, index) =>
      offerOf(`o${index}`, { url: `${site}${path}` }),
    );
    const { problems, code } = await cliJson(['check', '-', '--links', '--allow-private'], {
      stdin: JSON.stringify(feedOf({ offers })),
    });
    assert.deepEqual(
      problems.map((one) => [one.code, one.record, one.path]),
      [['dead-link', 'o1', '/offers/1/url']],
    );
    assert.equal(code, 1);
  });
});
