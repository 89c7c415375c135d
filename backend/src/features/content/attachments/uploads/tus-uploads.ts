import type { IncomingMessage, ServerResponse } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import { ERRORS, Server, type Upload } from '@tus/server';
import type { Config } from '../../../../config.js';
import type { Actor } from '../../../../platform/access/actor.js';
import { BadRequest, DomainError, NotFound } from '../../../../platform/errors/domain-errors.js';
import { newId } from '../../../../platform/ids.js';
import type { Log } from '../../../../platform/log.js';
import { CONFIG, LOG } from '../../../../platform/platform.tokens.js';
import { FileRefused } from '../../../files/files.public.js';
import { StorageUse } from '../storage-use.js';
import { BeginUpload } from './begin-upload.js';
import { FinishUpload } from './finish-upload.js';
import { refusalOf } from './upload-refusal.js';
import { UploadRepository } from './upload.repository.js';
import { UploadStore } from './upload-store.js';

type TusRequest = Parameters<NonNullable<Server['options']['onIncomingRequest']>>[0];

/** Takes files piece by piece (the tus protocol), so that one that was cut off goes on where it stopped. */
@Injectable()
export class TusUploads {
  readonly store: UploadStore;
  private readonly server: Server;
  private readonly actors = new WeakMap<IncomingMessage, Actor>();

  constructor(
    private readonly beginUpload: BeginUpload,
    private readonly finishUpload: FinishUpload,
    private readonly uploads: UploadRepository,
    private readonly storageUse: StorageUse,
    @Inject(CONFIG) config: Config,
    @Inject(LOG) private readonly log: Log,
  ) {
    this.store = new UploadStore(config.home, uploads);
    this.server = new Server({
      path: '/uploads',
      datastore: this.store,
      relativeLocation: true,
      // Other sites have no business here.
      allowedOrigins: () => false,
      disableTerminationForFinishedUploads: true,
      namingFunction: () => newId(),
      onIncomingRequest: (request, id) => this.admit(request, id),
      onUploadCreate: (request, upload) => this.begin(request, upload),
      onUploadFinish: (request, upload) => this.finish(this.actorOf(request), upload.id),
      onResponseError: (_, error) => this.explain(error),
    });
  }

  /** Answers one request of a person who is signed in. */
  async handle(actor: Actor, request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.actors.set(request, actor);
    await this.server.handle(request, response);
  }

  private actorOf(request: TusRequest): Actor {
    const incoming = request.runtime?.node?.req;
    const actor = incoming && this.actors.get(incoming as IncomingMessage);
    if (!actor) throw new Error('An upload came in by another way');
    return actor;
  }

  /** Before anything is done to an upload: it must be one's own, and there must still be room for it. */
  private async admit(request: TusRequest, id: string): Promise<void> {
    if (request.method === 'POST') return;
    const actor = this.actorOf(request);
    const upload = await this.uploads.find(id);
    if (!upload || upload.personId !== actor.personId) throw new NotFound();
    if (request.method === 'PATCH' && !upload.finishedAt && upload.itemId !== null) await this.checkRoom(actor, id);
    if (request.method === 'HEAD' && !upload.finishedAt) await this.finishIfWhole(actor, id);
  }

  private async checkRoom(actor: Actor, id: string): Promise<void> {
    try {
      await this.storageUse.checkRoom(actor.personId, 0);
    } catch (error) {
      if (error instanceof FileRefused) await this.forget(id);
      throw error;
    }
  }

  /** The last piece came, but the server was stopped before it could make use of the file. */
  private async finishIfWhole(actor: Actor, id: string): Promise<void> {
    const { offset, size } = await this.store.getUpload(id);
    if (offset === size) await this.finish(actor, id);
  }

  private async begin(request: TusRequest, { id, size, metadata }: Upload): Promise<{ metadata?: Upload['metadata'] }> {
    const { item, purpose, replaces, name } = metadata ?? {};
    if ((!item && !purpose) || !name || size === undefined) throw new BadRequest('Say which item the file is for, its name and its size');
    if (purpose) await this.beginUpload.runFor(this.actorOf(request), { id, purpose, name, byteSize: size });
    else if (item) await this.beginUpload.run(this.actorOf(request), { id, itemId: item, replaces: replaces ?? null, name, byteSize: size });
    return {};
  }

  private async finish(actor: Actor, id: string): Promise<Record<string, never>> {
    try {
      await this.finishUpload.run(actor, id, this.store.pathOf(id));
      await this.store.deleteBytes(id);
    } catch (error) {
      // It will not be taken the next time either.
      if (error instanceof FileRefused || error instanceof DomainError && error.code !== 'UNAVAILABLE') await this.forget(id);
      throw error;
    }
    return {};
  }

  private async forget(id: string): Promise<void> {
    await this.uploads.remove(id);
    await this.store.deleteBytes(id);
  }

  private explain(error: Error | { status_code: number; body: string }): { status_code: number; body: string } {
    const refusal = refusalOf(error);
    if (refusal.status_code >= 500 && error !== ERRORS.ABORTED) this.log.error({ err: error }, 'an upload failed');
    return refusal;
  }
}
