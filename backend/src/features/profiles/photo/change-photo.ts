import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { ensure } from '../../../platform/access/ensure.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { Events } from '../../../platform/events/events.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import { type Crop, prepareSquares } from '../../files/files.public.js';
import { canEditPerson } from '../person.policy.js';
import { photoSizes } from './photo-address.js';
import { PhotoStore } from './photo-store.js';
import { removePhotoTask } from './remove-unused-photos.js';

const changes = { name: 'change-photo', times: 30, withinSeconds: 3600 };

/** Gives a person another photo, or takes theirs away. */
@Injectable()
export class ChangePhoto {
  constructor(
    private readonly photos: PhotoStore,
    private readonly work: UnitOfWork,
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly rateLimits: RateLimits,
  ) {}

  /** `receive` reads what is sent; nothing is kept of what is refused. Answers the photo's id. Throws ImageRefused. */
  async set(actor: Actor, crop: Crop | null, receive: () => Promise<Buffer>): Promise<string> {
    await this.rateLimits.count(changes, actor.personId);
    ensure(canEditPerson(actor, { id: actor.personId }));
    const squares = await prepareSquares(await receive(), crop, photoSizes);
    const photoId = await this.photos.keep(actor.personId, squares);
    await this.work.run(() => this.show(actor, actor.personId, photoId));
    return photoId;
  }

  async remove(actor: Actor): Promise<void> {
    await this.rateLimits.count(changes, actor.personId);
    ensure(canEditPerson(actor, { id: actor.personId }));
    await this.work.run(() => this.show(actor, actor.personId, null));
  }

  /** For moderators and for closing an account: whoever calls it has decided. Call it in a unit of work. */
  async removeForSystem(actor: Actor | null, personId: string): Promise<void> {
    await this.show(actor, personId, null);
  }

  private async show(actor: Actor | null, personId: string, photoId: string | null): Promise<void> {
    const before = await this.photos.show(personId, photoId);
    if (before) await this.jobs.add(removePhotoTask, { id: before }, { key: `${removePhotoTask}:${before}` });
    await this.events.record({ name: photoId ? 'photo-changed' : 'photo-removed', subjectId: personId }, actor);
  }
}
