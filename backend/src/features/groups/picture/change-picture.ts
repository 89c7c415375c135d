import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { ensure } from '../../../platform/access/ensure.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { Events } from '../../../platform/events/events.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import { type Crop, ImageStore, prepareSquares, sha256Of } from '../../files/files.public.js';
import { groupPictureChanged } from '../group.events.js';
import { changingGroupsLimit } from '../group.limits.js';
import { canManageGroup } from '../group.policy.js';
import { GroupRepository } from '../group.repository.js';
import { pictureSize } from './picture-address.js';

/** Gives a group another picture, or takes it away. */
@Injectable()
export class ChangePicture {
  constructor(
    private readonly groups: GroupRepository,
    private readonly images: ImageStore,
    private readonly work: UnitOfWork,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
  ) {}

  /** `receive` reads what is sent, and only for owners. Answers the id of the picture. Throws ImageRefused. */
  async set(actor: Actor, groupId: string, crop: Crop | null, receive: () => Promise<Buffer>): Promise<string> {
    await this.rateLimits.count(changingGroupsLimit, actor.personId);
    await this.work.run(() => this.check(actor, groupId));
    const full = (await prepareSquares(await receive(), crop, [pictureSize])).get(pictureSize) ?? Buffer.alloc(0);
    // Under its own hash: what was sent may also be kept whole, as a picture in a text.
    const image = { sha256: sha256Of(full), mediaType: 'image/webp', width: pictureSize, height: pictureSize, full, small: null } as const;
    return this.work.run(async () => {
      await this.check(actor, groupId);
      const pictureId = await this.images.keep(image, actor.personId);
      await this.groups.setPicture(groupId, pictureId);
      await this.events.record(groupPictureChanged(groupId), actor);
      return pictureId;
    });
  }

  async remove(actor: Actor, groupId: string): Promise<void> {
    await this.rateLimits.count(changingGroupsLimit, actor.personId);
    await this.work.run(async () => {
      await this.check(actor, groupId);
      await this.groups.setPicture(groupId, null);
      await this.events.record(groupPictureChanged(groupId), actor);
    });
  }

  private async check(actor: Actor, groupId: string): Promise<void> {
    ensure(canManageGroup(await this.groups.getKnown(actor, groupId)));
  }
}
