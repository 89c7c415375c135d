import { ResolveField, Resolver } from '@nestjs/graphql';
import type { TagRow } from '../tag.js';
import { TagType } from './tag.type.js';

@Resolver(() => TagType)
export class TagResolver {
  @ResolveField(() => String, { description: 'Address of its page on this site.' })
  path(tag: TagRow): string {
    return `/tags/${tag.slug}`;
  }
}
