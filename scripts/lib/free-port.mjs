import { createServer } from 'node:net';

/** A port that nobody listens on. Chosen by the system, so that runs side by side do not reach for the same one. */
export const freePort = (host) =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, host, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
