import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import type { RequestContext } from '../../../platform/http/request-context.js';
import { type AudienceChoice, AudienceChoiceEnum, type DraftRow, type ItemCover, htmlOf } from '../../content/content.public.js';
import { PersonLoader, PersonType, type PersonRow } from '../../profiles/profiles.public.js';
import { coverOf, standfirstOf } from '../post-content.js';
import { DraftCoverType, DraftType } from './post.type.js';

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
