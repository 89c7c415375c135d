import type {
  Configuration, Document, afterUnloadDocumentPayload, beforeHandleAwarenessPayload, beforeSyncPayload, beforeUnloadDocumentPayload,
  connectedPayload, onAuthenticatePayload, onDisconnectPayload, onLoadDocumentPayload, onStatelessPayload,
} from '@hocuspocus/server';
import { Inject, Injectable } from '@nestjs/common';
import * as Y from 'yjs';
import { messageYjsSyncStep1, messageYjsSyncStep2 } from 'y-protocols/sync';
import { Signals } from '../../../../platform/db/signals.js';
import type { Log } from '../../../../platform/log.js';
import { LOG } from '../../../../platform/platform.tokens.js';
import { NotFound } from '../../../../platform/errors/domain-errors.js';
import { mostOpenDocuments } from '../../wiki.limits.js';
import { BeginDocument } from '../begin-document.js';
import { LiveDocumentRepository, updatesChannel } from '../live-document.repository.js';
import { OpenPage, RefusedUpdate } from '../open-page.js';
import { PresenceRepository } from '../presence.repository.js';
import { TidyDocument } from '../tidy-document.js';
import { type Closing, notAText, notAllowed, notKept, notOpened, onePage, tooManyOpen, tooMuch } from './closing.js';
import { ConnectionRights } from './connection-rights.js';
import type { EditorConnection } from './editor-connection.js';
import { EditorConnections } from './editor-connections.js';
import { Fellows } from './fellows.js';
import { readAwareness } from './read-awareness.js';

interface Context {
  readonly connection: EditorConnection;
}

/** What the library of the sockets asks of us: who may open what, where it comes from, and that it is kept before it counts. */
@Injectable()
export class DocumentHooks {
  private readonly pages = new Map<string, OpenPage>();
  private listening: Promise<void> | undefined;

  constructor(
    private readonly rights: ConnectionRights,
    private readonly connections: EditorConnections,
    private readonly presence: PresenceRepository,
    private readonly beginDocument: BeginDocument,
    private readonly documents: LiveDocumentRepository,
    private readonly tidy: TidyDocument,
    private readonly fellows: Fellows,
    private readonly signals: Signals,
    @Inject(LOG) private readonly log: Log,
  ) {}

  all(): Partial<Configuration<Context>> {
    return {
      onAuthenticate: (payload) => this.authenticate(payload),
      onLoadDocument: (payload) => this.load(payload),
      connected: (payload) => this.connected(payload),
      beforeSync: (payload) => this.beforeSync(payload),
      onStateless: (payload) => this.answer(payload),
      beforeHandleAwareness: (payload) => this.beforeAwareness(payload),
      onDisconnect: (payload) => this.disconnected(payload),
      beforeUnloadDocument: (payload) => this.beforeUnload(payload),
      afterUnloadDocument: (payload) => this.unloaded(payload),
    };
  }

  /** Done when all that came is kept. */
  async settled(): Promise<void> {
    await Promise.all([...this.pages.values()].map((page) => page.settled()));
  }

  private async authenticate({ context: { connection }, documentName }: onAuthenticatePayload<Context>): Promise<void> {
    const why = await this.refusal(connection, documentName);
    if (!why) return;
    // After the library has answered, so that the reason is heard.
    setImmediate(() => connection.close(why));
    throw why;
  }

  private async refusal(connection: EditorConnection, pageId: string): Promise<Closing | undefined> {
    if (connection.hasAsked) return onePage;
    connection.hasAsked = true;
    if ((await this.presence.connectionsOf(connection.personId)) >= mostOpenDocuments) return tooManyOpen;
    return this.rights.open(connection, pageId);
  }

  /** The library leaves connections open whose page could not be read, and says nothing more to them: they come back by themselves. */
  private async load({ documentName: id, document }: onLoadDocumentPayload<Context>): Promise<void> {
    try {
      await this.read(id, document);
    } catch (error) {
      if (this.pages.get(id)?.isOf(document)) this.forget(id);
      this.log.error({ error: String(error), pageId: id }, 'a page could not be opened for editing');
      this.connections.all().filter(({ page }) => page?.id === id).forEach((connection) => connection.close(notOpened));
      throw notOpened;
    }
  }

  private async read(id: string, document: Document): Promise<void> {
    await Promise.all([this.listen(), this.fellows.listen()]);
    await this.beginDocument.run(id);
    const news = await this.documents.since(id, 0);
    if (!news) throw new NotFound();
    document.transact(() => news.updates.forEach((update) => Y.applyUpdate(document, update)));
    const page = new OpenPage(id, document, news.seq, this.documents, {
      failed: (error) => this.log.error({ error: String(error), pageId: id }, 'updates of a page could not be kept'),
      grown: () => void this.tidy.later(id).catch((error: unknown) => this.log.warn({ error: String(error), pageId: id }, 'updates stay apart for a while')),
    });
    this.pages.set(id, page);
    this.fellows.follow(document);
    // What was kept between reading and now.
    page.follow();
    await this.tidy.ifGrown(id);
  }

  private listen(): Promise<void> {
    this.listening ??= this.signals
      .listen(updatesChannel, {
        heard: (pageId) => this.pages.get(pageId)?.follow(),
        missed: () => this.pages.forEach((page) => page.follow()),
      })
      .catch((error: unknown) => {
        this.listening = undefined;
        throw error;
      });
    return this.listening;
  }

  private async connected({ context: { connection }, connection: opened }: connectedPayload<Context>): Promise<void> {
    if (!connection.page || connection.isClosed) return;
    // The library may hand out a document that it is about to put away.
    if (!this.pages.get(connection.page.id)?.isOf(opened.document)) return connection.close(notKept);
    // Whatever changed while the page was being opened is found out before the first letter is kept.
    connection.checkedAt = 0;
    await this.connections.enter(connection, connection.page.id);
  }

  /** The library waits for this before it lets an update in and says that it was. */
  private async beforeSync({ context, connection: origin, document, documentName, type, payload }: beforeSyncPayload<Context>): Promise<void> {
    const { connection } = context;
    if (type === messageYjsSyncStep1) {
      if (connection.allowance.admitsReading(Date.now())) return;
      throw closed(connection, tooMuch);
    }
    if (type === messageYjsSyncStep2 && holdsAlready(document, payload)) return;
    const why = connection.isClosed ? notAllowed : await this.rights.check(connection);
    if (why) throw closed(connection, why);
    const page = this.pages.get(documentName);
    if (!page?.isOf(document)) throw closed(connection, notKept);
    try {
      await page.keep({ update: payload, personId: connection.personId }, { source: 'connection', connection: origin });
    } catch (error) {
      throw closed(connection, error instanceof RefusedUpdate ? notAText : notKept);
    }
  }

  /**
   * An editor asks whether all is kept that it sent before. It is: what comes from one connection is done one after the other.
   * The library's own count is wrong after a connection has come back.
   */
  private answer({ connection, payload }: onStatelessPayload): Promise<void> {
    const asked = /^kept\? (\d{1,15}:\d{1,15})$/.exec(payload);
    if (asked) connection.sendStateless(`kept ${asked[1]}`);
    return Promise.resolve();
  }

  private beforeAwareness({ context, document, states }: beforeHandleAwarenessPayload<Context>): Promise<void> {
    if (context) readAwareness(context.connection, document.getConnections().map(connectionOf), states);
    return Promise.resolve();
  }

  /** The library lets go of what it cannot read, and leaves the connection open. */
  private disconnected({ context: { connection } }: onDisconnectPayload<Context>): Promise<void> {
    connection.close(notKept);
    return Promise.resolve();
  }

  /** The library may put away a document twice, the second time in the name of one that was opened since: then it keeps that one. */
  private beforeUnload({ documentName, document }: beforeUnloadDocumentPayload): Promise<void> {
    return (this.pages.get(documentName)?.isOf(document) ?? true) ? Promise.resolve() : Promise.reject(new NotTheirs());
  }

  private unloaded({ documentName }: afterUnloadDocumentPayload): Promise<void> {
    this.forget(documentName);
    return Promise.resolve();
  }

  private forget(pageId: string): void {
    this.pages.delete(pageId);
    this.fellows.unfollow(pageId);
  }
}

/** Without words: the library writes down what has some. */
class NotTheirs extends Error {}

function holdsAlready(document: Document, update: Uint8Array): boolean {
  try {
    return Y.snapshotContainsUpdate(Y.snapshot(document), update);
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  }
}

function connectionOf({ context }: { context: Context }): EditorConnection {
  return context.connection;
}

function closed(connection: EditorConnection, why: Closing): Closing {
  connection.close(why);
  return why;
}
