import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../../../../platform/http/request-context.js';
import { type GroupRow, GroupType } from '../../../groups/groups.public.js';
import { GroupSpacesLoader } from './space.loader.js';

@Resolver(() => GroupType)
export class GroupSpacesResolver {
  constructor(private readonly spaces: GroupSpacesLoader) {}

  @ResolveField(() => Int, { description: 'How many spaces of the wiki it has that the viewer may read.' })
  async wikiSpaceCount(@Parent() { id }: GroupRow, @Context() context: RequestContext): Promise<number> {
    return (await this.spaces.in(context).load(id))?.count ?? 0;
  }
}
