import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import type { RequestContext } from '../../../platform/http/request-context.js';
import { ViewerType } from '../../identity/identity.public.js';
import type { FileAttachmentRow } from '../attachments/attachment.rows.js';
import { StorageUse, type ViewerStorage } from '../attachments/storage-use.js';
import type { ItemRow } from '../item.rows.js';
import { AttachmentLoader } from './attachment.loaders.js';
import { AttachmentType, ViewerStorageType } from './attachment.type.js';
import { ItemType } from './item.type.js';

@Resolver(() => ItemType)
export class ItemAttachmentsResolver {
  constructor(private readonly files: AttachmentLoader) {}

  @ResolveField(() => [AttachmentType])
  async attachments(@Parent() item: ItemRow, @Context() context: RequestContext): Promise<readonly FileAttachmentRow[]> {
    return (await this.files.in(context).load(item.id)) ?? [];
  }
}

@Resolver(() => ViewerType)
export class ViewerStorageResolver {
  constructor(private readonly storageUse: StorageUse) {}

  @ResolveField(() => ViewerStorageType, { description: 'What the viewer keeps on this site, and may keep.' })
  storage(@Parent() viewer: Actor): Promise<ViewerStorage> {
    return this.storageUse.of(viewer.personId);
  }
}
