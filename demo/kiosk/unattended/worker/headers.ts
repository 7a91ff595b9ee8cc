/** Those of a kept response, without what was true only of its way through the network: the kept body is unpacked. */
export function headersOf(response: Response): Headers {
  const headers = new Headers(response.headers);
  for (const name of ['Content-Encoding', 'Content-Length']) headers.delete(name);
  return headers;
}
