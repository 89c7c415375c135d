import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../../platform/access/actor.js';
import { CurrentActor } from '../../../../platform/access/current-actor.decorator.js';
import type { RequestContext } from '../../../../platform/http/request-context.js';
import { ItemReaders, type Readers, ReadersType, canComment, canSeeHistory } from '../../../content/content.public.js';
import { GroupLoader } from '../../../groups/groups.public.js';
import { PersonLoader, type PersonRow, PersonType } from '../../../profiles/profiles.public.js';
import { SpaceLoader } from '../../spaces/graphql/space.loader.js';
import { SpaceType } from '../../spaces/graphql/space.type.js';
import type { SpaceRow } from '../../spaces/space.rows.js';
import { pageKind } from '../page.kind.js';
import { canSuggestChange } from '../../suggestions/suggestion.policy.js';
import { canEditPage } from '../page.policy.js';
import type { LastChangeRow, PageRow } from '../page.queries.js';
import { PageChangeType, PagePermissionsType, PageType } from './page.type.js';

@Resolver(() => PageType)
export class PageFieldsResolver {
  constructor(
    private readonly spaces: SpaceLoader,
    private readonly itemReaders: ItemReaders,
    private readonly groups: GroupLoader,
  ) {}

  @ResolveField(() => SpaceType, { nullable: true })
  async space(@Parent() { spaceId }: PageRow, @Context() context: RequestContext): Promise<SpaceRow | null> {
    return (await this.spaces.in(context).load(spaceId)) ?? null;
  }

  @ResolveField()
  versionNumber(@Parent() { revisionNumber }: PageRow): number {
    return revisionNumber;
  }

  @ResolveField(() => ReadersType)
  async readers(@Parent() page: PageRow, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<Readers> {
    return this.itemReaders.of(actor, page, page.groupId ? await this.groups.in(context).load(page.groupId) : undefined);
  }

  @ResolveField(() => PagePermissionsType)
  viewerCan(@Parent() page: PageRow, @CurrentActor() actor: Actor): PagePermissionsType {
    return {
      edit: canEditPage(actor, page), suggestChange: canSuggestChange(actor, page), comment: canComment(actor, page),
      seeHistory: canSeeHistory(actor, page, pageKind.history),
    };
  }
}

@Resolver(() => PageChangeType)
export class PageChangeResolver {
  constructor(private readonly people: PersonLoader) {}

  @ResolveField(() => PersonType, { nullable: true })
  async person(@Parent() { personId }: LastChangeRow, @Context() context: RequestContext): Promise<PersonRow | null> {
    return (await this.people.in(context).load(personId)) ?? null;
  }

  @ResolveField(() => [PersonType])
  async contributors(@Parent() { contributorIds }: LastChangeRow, @Context() context: RequestContext): Promise<PersonRow[]> {
    const people = await Promise.all(contributorIds.map((id) => this.people.in(context).load(id)));
    return people.filter((person) => person !== undefined);
  }
}
