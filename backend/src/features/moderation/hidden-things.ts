import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { HideComment } from '../comments/comments.public.js';
import { HideAttachment, HideItem } from '../content/content.public.js';
import { HideProfile } from '../profiles/profiles.public.js';
import type { ThingKind, ThingReference } from './reported-thing.js';

interface Hides {
  hide(actor: Actor, id: string, reason: string): Promise<void>;
  show(actor: Actor, id: string): Promise<void>;
}

/** Has each kind of thing hidden or shown by the feature that keeps it, in the unit of work of the decision. */
@Injectable()
export class HiddenThings {
  private readonly by: Record<ThingKind, Hides>;

  constructor(items: HideItem, comments: HideComment, attachments: HideAttachment, profiles: HideProfile) {
    this.by = { ITEM: items, COMMENT: comments, PICTURE: attachments, PROFILE: profiles };
  }

  hide(actor: Actor, { kind, id }: ThingReference, reason: string): Promise<void> {
    return this.by[kind].hide(actor, id, reason);
  }

  show(actor: Actor, { kind, id }: ThingReference): Promise<void> {
    return this.by[kind].show(actor, id);
  }
}
