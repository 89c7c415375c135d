import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { Events } from '../../../platform/events/events.js';
import type { Item } from '../item.entity.js';
import { ItemRepository } from '../item.repository.js';

/** Events of any item after which others may read something else than before. */
export const itemChangedForReaders = ['item-hidden', 'item-shown'];

/**
 * Takes an item out of everybody's sight but its authors' and the moderators', or puts it back. Whether that may be done is
 * decided by whoever asks for it. Done twice, it is done once.
 */
@Injectable()
export class HideItem {
  constructor(
    private readonly items: ItemRepository,
    private readonly work: UnitOfWork,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** `reason` is kept with the item; its authors see it. */
  hide(actor: Pick<Actor, 'personId'>, itemId: string, reason: string): Promise<void> {
    return this.change(actor, itemId, 'item-hidden', (item) => {
      if (item.hiddenAt) return false;
      item.hide(actor.personId, reason, this.clock.now());
      return true;
    });
  }

  show(actor: Pick<Actor, 'personId'>, itemId: string): Promise<void> {
    return this.change(actor, itemId, 'item-shown', (item) => {
      if (!item.hiddenAt) return false;
      item.unhide();
      return true;
    });
  }

  private change(actor: Pick<Actor, 'personId'>, itemId: string, event: string, change: (item: Item) => boolean): Promise<void> {
    return this.work.run(async () => {
      const item = await this.items.findAnyForSystem(itemId);
      if (!item) throw new NotFound();
      if (!change(item)) return;
      item.updatedAt = this.clock.now();
      await this.items.readdress(item);
      await this.items.flush();
      await this.events.record({ name: event, subjectId: item.id }, actor);
    });
  }
}
