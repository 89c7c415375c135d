import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../../platform/access/actor.js';
import { CurrentActor } from '../../../../platform/access/current-actor.decorator.js';
import { PageType } from '../../pages/graphql/page.type.js';
import { PageQueries, type PageRow } from '../../pages/page.queries.js';
import { OldAddresses } from '../old-addresses.js';

@Resolver()
export class OldAddressResolver {
  constructor(
    private readonly addresses: OldAddresses,
    private readonly pages: PageQueries,
  ) {}

  @Query(() => PageType, {
    nullable: true,
    description: 'The page that stood at this address before it was imported; null where there is none that the viewer may read.',
  })
  async wikiPageByOldAddress(
    @CurrentActor() actor: Actor,
    @Args('path', { type: () => String, description: 'On the old site, such as `/tools/slack/`; a host, a query and an ending such as `.html` do not count.' })
    path: string,
    @Args('space', { type: () => String, nullable: true, description: 'The last part of the address of a space: only what that space brought.' })
    space: string | null,
  ): Promise<PageRow | null> {
    const id = await this.addresses.find(actor, path, space ?? null);
    return id === undefined ? null : this.pages.getByAddress(actor, id);
  }
}
