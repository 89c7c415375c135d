import type { IncomingMessage, Server } from 'node:http';
import { Hocuspocus } from '@hocuspocus/server';
import { type BeforeApplicationShutdown, Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { WebSocket } from 'ws';
import type { Config } from '../../../../config.js';
import { ActorSource } from '../../../../platform/access/actor-source.js';
import { TooManyRequests } from '../../../../platform/errors/domain-errors.js';
import { sessionTokenIn } from '../../../../platform/http/session-cookie.js';
import { isId } from '../../../../platform/ids.js';
import { RateLimits } from '../../../../platform/limits/rate-limits.js';
import { CONFIG } from '../../../../platform/platform.tokens.js';
import { openingDocumentsLimit } from '../../wiki.limits.js';
import { comeBack, notAText, tooMuch } from './closing.js';
import { EditorConnection } from './editor-connection.js';
import { EditorConnections } from './editor-connections.js';
import { DocumentHooks } from './document-hooks.js';
import { SocketsDoor, socketPath } from './sockets-door.js';

/** After the last change, where nobody is there any more. */
export const putAwayMilliseconds = 100;

/** The sockets through which pages are written together, on the server that answers everything else. */
@Injectable()
export class CoeditingSockets implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly hocuspocus: Hocuspocus;
  private door: SocketsDoor | undefined;

  constructor(
    private readonly host: HttpAdapterHost,
    @Inject(CONFIG) private readonly config: Config,
    private readonly actors: ActorSource,
    private readonly rateLimits: RateLimits,
    private readonly connections: EditorConnections,
    private readonly hooks: DocumentHooks,
  ) {
    this.hocuspocus = new Hocuspocus({ quiet: true, maxPendingDocuments: 2, debounce: putAwayMilliseconds, ...hooks.all() });
  }

  onApplicationBootstrap(): void {
    // Commands and a worker of its own serve nobody.
    const adapter = this.host.httpAdapter as HttpAdapterHost['httpAdapter'] | null;
    if (!adapter) return;
    this.door = new SocketsDoor(adapter.getHttpServer() as Server, this.config.publicUrl, (request) => this.answer(request));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.door?.close();
    this.connections.all().forEach((connection) => connection.close(comeBack));
    await this.hooks.settled();
    await this.connections.gone();
  }

  private async answer(request: IncomingMessage): Promise<Awaited<ReturnType<ConstructorParameters<typeof SocketsDoor>[2]>>> {
    const token = sessionTokenIn(request.headers.cookie, this.config.production);
    const actor = token ? await this.actors.actorOf(token) : null;
    if (!token || !actor) return { refusal: 401 };
    try {
      await this.rateLimits.count(openingDocumentsLimit, actor.personId);
    } catch (error) {
      if (error instanceof TooManyRequests) return { refusal: 429 };
      throw error;
    }
    await this.connections.begin();
    return { enter: (socket) => this.enter(socket, new EditorConnection(socket, token, actor.personId, tabIn(request.url))) };
  }

  private enter(socket: WebSocket, connection: EditorConnection): void {
    // Who asks was found out: of the request the library needs nothing more.
    const client = this.hocuspocus.handleConnection(socket as never, new Request(`http://localhost${socketPath}`), { connection });
    this.connections.add(connection);
    socket.on('message', (data: Buffer, isBinary) => {
      if (connection.isClosed) return;
      if (EditorConnection.isAnswerToBeat(data)) return;
      if (!isBinary) return connection.close(notAText);
      if (!connection.allowance.admits(data.length, Date.now())) return connection.close(tooMuch);
      client.handleMessage(new Uint8Array(data));
    });
    socket.on('close', (code, reason) => {
      client.handleClose({ code, reason: String(reason) });
      this.connections.remove(connection);
    });
    // What breaks a socket closes it, and that is told above.
    socket.on('error', () => socket.terminate());
  }
}

/** What the editor calls itself: an id that it has made, and keeps as long as the page is open in it. */
function tabIn(url = ''): string | undefined {
  const tab = new URLSearchParams(url.split('?', 2)[1]).get('tab');
  return tab !== null && isId(tab) ? tab : undefined;
}
