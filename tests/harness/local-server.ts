import { createServer as createHttp, type RequestListener, type Server } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { type Certificate, selfSigned } from './cert.ts';

/** A server on loopback, over TLS and plain, where a browser under test finds every host. */
export interface LocalServer {
  httpsPort: number;
  httpPort: number;
  certificate: Certificate;
  close(): Promise<void>;
}

/** Far more than any browser sends. */
export const MAX_HEADERS = 256 * 1024;

/** Starts a server at free ports. `answer` is told how a request came. */
export async function startLocalServer(
  answer: (scheme: 'https' | 'http') => RequestListener,
): Promise<LocalServer> {
  const certificate = selfSigned();
  const options = { maxHeaderSize: MAX_HEADERS };
  const secure = createHttps({ ...options, key: certificate.key, cert: certificate.cert }, answer('https'));
  const plain = createHttp(options, answer('http'));
  const close = async () => {
    await Promise.all([stop(secure), stop(plain)]);
  };
  try {
    const [httpsPort, httpPort] = await Promise.all([listen(secure), listen(plain)]);
    return { httpsPort, httpPort, certificate, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('no port'));
      else resolve(address.port);
    });
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
