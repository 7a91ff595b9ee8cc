import { type LookupAddress, lookup as resolve } from 'node:dns';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { Failure } from '../problem.js';
import { isReserved } from './addresses.js';

export interface RequestOptions {
  readonly method: 'GET' | 'HEAD';
  /** Whether addresses within the own network may be asked. */
  readonly allowPrivate: boolean;
  /** Silence after which it is given up, ms. */
  readonly idle: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/**
 * One request without following redirects. The connection goes to the very address that was checked: a name that
 * resolves to another one a moment later leads nowhere.
 * @throws Failure `refused-scheme` or `refused-address`; whatever the network throws
 */
export function request(url: URL, options: RequestOptions): Promise<IncomingMessage> {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return Promise.reject(new Failure('refused-scheme', { address: url.href }));
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) && !options.allowPrivate && isReserved(host)) return Promise.reject(refused(host, host));
  const { request: send } = url.protocol === 'http:' ? http : https;
  return new Promise((answered, failed) => {
    const { method, headers, idle, signal } = options;
    const lookup = options.allowPrivate ? {} : { lookup: checkedLookup };
    const outgoing = send(url, { method, headers, signal, agent: false, ...lookup });
    outgoing.setTimeout(idle, () => outgoing.destroy(new Failure('no-answer', { address: url.href })));
    outgoing.on('response', answered).on('error', failed).end();
  });
}

const refused = (host: string, address: string) => new Failure('refused-address', { host, address });

/** Resolves a name, and refuses it if only one of its addresses is not public. */
const checkedLookup: LookupFunction = (hostname, { family, hints, all }, done) => {
  resolve(hostname, { family, hints, all: true }, (error, addresses: LookupAddress[]) => {
    if (error) return done(error, []);
    const bad = addresses.find(({ address }) => isReserved(address));
    const [first] = addresses;
    if (bad || !first) return done(refused(hostname, bad?.address ?? ''), []);
    return all ? done(null, addresses) : done(null, first.address, first.family);
  });
};
