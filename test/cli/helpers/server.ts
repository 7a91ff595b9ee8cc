import http, { type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server of this machine, which goes when the file's tests are over. @returns its address without slash */
export async function serve(listener: RequestListener): Promise<string> {
  const server = http.createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
