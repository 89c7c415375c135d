import { imageAddress } from '@crossbench/schema/rich-text';
import { ResolveField, Resolver } from '@nestjs/graphql';
import { smallWidth } from '../../files/files.public.js';
import type { CoverRow } from '../item.rows.js';
import { CoverType } from './cover.type.js';

@Resolver(() => CoverType)
export class CoverResolver {
  @ResolveField(() => String)
  url({ attachmentId }: CoverRow): string {
    return imageAddress(attachmentId);
  }

  @ResolveField(() => String)
  smallUrl({ attachmentId }: CoverRow): string {
    return imageAddress(attachmentId, smallWidth);
  }
}
