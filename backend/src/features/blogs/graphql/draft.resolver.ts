import { Args, Context, ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import type { RequestContext } from '../../../platform/http/request-context.js';
import {
  type AudienceChoice, AudienceChoiceEnum, DraftQueries, type DraftRow, type ItemCover, type SetAsideDraftRow, canEdit, htmlOf,
} from '../../content/content.public.js';
import { PersonLoader, PersonType, type PersonRow } from '../../profiles/profiles.public.js';
import { coverOf, standfirstOf } from '../post-content.js';
import type { PostRow } from '../post.queries.js';
import { DraftCoverType, DraftType, PostType, SetAsideDraftType } from './post.type.js';

@Resolver(() => DraftType)
export class DraftResolver {
  constructor(private readonly people: PersonLoader) {}

  @ResolveField(() => String)
  standfirst(@Parent() draft: DraftRow): string {
    return standfirstOf(draft);
  }

  @ResolveField(() => DraftCoverType, { nullable: true })
  cover(@Parent() draft: DraftRow): ItemCover | null {
    return coverOf(draft);
  }

  @ResolveField(() => String)
  html(@Parent() draft: DraftRow): string {
    return htmlOf(draft.body);
  }

  @ResolveField(() => AudienceChoiceEnum)
  audience(@Parent() draft: DraftRow): AudienceChoice {
    return draft.intendedReaders;
  }

  @ResolveField(() => PersonType)
  async savedBy(@Parent() draft: DraftRow, @Context() context: RequestContext): Promise<PersonRow> {
    const person = await this.people.in(context).load(draft.savedById);
    if (!person) throw new NotFound();
    return person;
  }
}

@Resolver(() => PostType)
export class SetAsideDraftsResolver {
  constructor(private readonly drafts: DraftQueries) {}

  @ResolveField(() => [SetAsideDraftType], { description: 'Texts of the draft that an author saved over, the last first; none for those who may not edit the post.' })
  setAsideDrafts(@Parent() post: PostRow, @CurrentActor() actor: Actor): Promise<SetAsideDraftRow[]> | SetAsideDraftRow[] {
    return canEdit(actor, post) ? this.drafts.setAside(post.id) : [];
  }

  @ResolveField(() => DraftType, { description: 'All that one of them says. NOT_FOUND for those who may not edit the post.' })
  async setAsideDraft(@Parent() post: PostRow, @CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<DraftRow> {
    const draft = canEdit(actor, post) ? await this.drafts.setAsideText(post.id, id) : undefined;
    if (!draft) throw new NotFound();
    return draft;
  }
}

@Resolver(() => SetAsideDraftType)
export class SetAsideDraftResolver {
  constructor(private readonly people: PersonLoader) {}

  @ResolveField(() => PersonType)
  savedBy(@Parent() draft: SetAsideDraftRow, @Context() context: RequestContext): Promise<PersonRow> {
    return this.person(draft.savedById, context);
  }

  @ResolveField(() => PersonType)
  setAsideBy(@Parent() draft: SetAsideDraftRow, @Context() context: RequestContext): Promise<PersonRow> {
    return this.person(draft.setAsideById, context);
  }

  private async person(id: string, context: RequestContext): Promise<PersonRow> {
    const person = await this.people.in(context).load(id);
    if (!person) throw new NotFound();
    return person;
  }
}
