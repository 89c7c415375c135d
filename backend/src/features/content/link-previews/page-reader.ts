import { lookup as resolve } from 'node:dns';
import { request } from 'node:https';
import type { IncomingMessage } from 'node:http';
import { type LookupFunction, isIP } from 'node:net';
import { isAllowedHost } from './allowed-hosts.js';
import { isPublicAddress } from './public-address.js';

export interface PageReaderOptions {
  /** Hosts that may be asked; exact, or `*.domain`. */
  readonly hosts: readonly string[];
  /** Which addresses a connection may go to. Only tests, whose servers stand on this machine, say anything else. */
  readonly isPublic?: (address: string) => boolean;
  /** Who is believed about certificates, besides whom the system believes. For tests. */
  readonly certificate?: string;
  /** Where names are looked up. For tests. */
  readonly resolve?: typeof resolve;
  /** The only port. Default 443; for tests. */
  readonly port?: number;
  readonly milliseconds?: number;
}

/** The page could not be read; the message is for operators, people hear only that it could not. */
export class PageNotRead extends Error {}

const mostBytes = 512_000;
const mostRedirects = 3;
const patience = 5_000;

/**
 * Reads the beginning of a page of an allowed host, and nothing else: HTTPS only, to addresses of the public internet, checked when
 * the connection is made so that a name cannot change its meaning in between, at every redirect again. No cookies are kept or sent.
 */
export class PageReader {
  constructor(private readonly options: PageReaderOptions) {}

  isAllowed(address: URL): boolean {
    const port = address.port === '' ? 443 : Number(address.port);
    return (
      address.protocol === 'https:' && port === (this.options.port ?? 443) && address.username === '' && address.password === '' &&
      isIP(address.hostname.replace(/^\[|\]$/g, '')) === 0 && isAllowedHost(address.hostname, this.options.hosts)
    );
  }

  async read(address: URL): Promise<string> {
    const end = AbortSignal.timeout(this.options.milliseconds ?? patience);
    let at = address;
    for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
      if (!this.isAllowed(at)) throw new PageNotRead(`${at.host} is not allowed`);
      const response = await this.ask(at, end);
      const { statusCode = 0, headers } = response;
      if (statusCode < 300 || statusCode >= 400) return await bodyOf(response, end);
      response.destroy();
      if (headers.location === undefined || !URL.canParse(headers.location, at.href)) throw new PageNotRead('A redirect leads nowhere');
      at = new URL(headers.location, at);
    }
    throw new PageNotRead('Too many redirects');
  }

  private ask(address: URL, signal: AbortSignal): Promise<IncomingMessage> {
    const { promise, resolve: answer, reject } = Promise.withResolvers<IncomingMessage>();
    const headers = { accept: 'text/html', 'accept-encoding': 'identity', 'user-agent': 'Crossbench link preview' };
    const { certificate } = this.options;
    request(address.href, { agent: false, lookup: this.lookup, signal, headers, ...(certificate !== undefined && { ca: certificate }) })
      .on('response', answer)
      .on('error', (error) => reject(new PageNotRead(error.message)))
      .end();
    return promise;
  }

  /** Used by the connection itself: what is checked here is what it connects to. */
  private readonly lookup: LookupFunction = (host, options, answer) => {
    (this.options.resolve ?? resolve)(host, { ...options, all: true }, (error, addresses) => {
      if (error) return answer(error, []);
      const isAllowed = this.options.isPublic ?? isPublicAddress;
      // One private address among several is no accident.
      if (addresses.length === 0 || !addresses.every(({ address }) => isAllowed(address))) {
        return answer(new PageNotRead(`${host} does not lead to the public internet`), []);
      }
      if (options.all === true) return answer(null, addresses);
      answer(null, addresses[0]?.address ?? '', addresses[0]?.family);
    });
  };
}

/** The beginning of an HTML page; nothing of any other answer. */
async function bodyOf(response: IncomingMessage, signal: AbortSignal): Promise<string> {
  const type = response.headers['content-type'] ?? '';
  if (response.statusCode !== 200 || !/^text\/html\b|^application\/xhtml\+xml\b/i.test(type)) {
    response.destroy();
    throw new PageNotRead(`The answer is ${response.statusCode ?? 0} ${type}`);
  }
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes >= mostBytes || signal.aborted) break;
    }
  } catch (error) {
    throw new PageNotRead(error instanceof Error ? error.message : 'The connection broke off');
  }
  response.destroy();
  return decoded(Buffer.concat(chunks).subarray(0, mostBytes), /charset=["']?([\w-]+)/i.exec(type)?.[1]);
}

function decoded(bytes: Uint8Array, charset = 'utf-8'): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch (error) {
    if (error instanceof RangeError) return new TextDecoder().decode(bytes);
    throw error;
  }
}
