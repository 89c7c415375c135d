import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { isOurOrigin } from '../../../../platform/http/origin.js';
import { messageBytes } from '../../wiki.limits.js';

/** Where editors connect, on the port of everything else. */
export const socketPath = '/collab';

/** Somebody asks for a socket. Answers how it is refused, or what to do with it. */
export type Doorkeeper = (request: IncomingMessage) => Promise<{ readonly refusal: 401 | 403 | 429 | 503 } | { readonly enter: (socket: WebSocket) => void }>;

const words = { 401: 'Unauthorized', 403: 'Forbidden', 404: 'Not Found', 429: 'Too Many Requests', 503: 'Service Unavailable' } as const;

/** Turns requests for a socket into sockets. Requests for other paths are left to whoever listens for them. */
export class SocketsDoor {
  private readonly sockets = new WebSocketServer({ noServer: true, maxPayload: messageBytes, perMessageDeflate: false, clientTracking: false });

  constructor(
    private readonly server: Server,
    private readonly publicUrl: string,
    private readonly ask: Doorkeeper,
  ) {
    server.on('upgrade', this.onUpgrade);
  }

  close(): void {
    this.server.off('upgrade', this.onUpgrade);
  }

  private readonly onUpgrade = (request: IncomingMessage, stream: Duplex, head: Buffer): void => {
    stream.on('error', () => stream.destroy());
    // Anything may stand there, also what is no address at all.
    if (request.url?.split('?', 1)[0] !== socketPath) {
      if (this.server.listenerCount('upgrade') === 1) refuse(stream, 404);
      return;
    }
    if (!this.isFromHere(request)) return refuse(stream, 403);
    this.ask(request)
      .then((answer) => {
        if ('refusal' in answer) return refuse(stream, answer.refusal);
        this.sockets.handleUpgrade(request, stream, head, answer.enter);
      })
      .catch(() => refuse(stream, 503));
  };

  // A browser always says from which site a socket is asked for, and sends our cookie whatever site that is.
  private isFromHere({ headers: { origin, host } }: IncomingMessage): boolean {
    return !origin || isOurOrigin(origin, this.publicUrl, `http://${host}`) || origin === `https://${host}`;
  }
}

function refuse(stream: Duplex, status: keyof typeof words): void {
  stream.end(`HTTP/1.1 ${status} ${words[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
