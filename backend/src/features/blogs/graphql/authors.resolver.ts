import { limits } from '@crossbench/schema/limits';
import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import type { RequestContext } from '../../../platform/http/request-context.js';
import { type PersonRow, PersonType } from '../../profiles/profiles.public.js';
import { ChangeAuthors, type ChangeAuthorsOutcome } from '../actions/change-authors.js';
import { PossibleAuthors } from '../possible-authors.js';
import { ChangeAuthorsInputType } from './post.inputs.js';
import { ChangeAuthorsResult } from './post.results.js';
import { settled } from './settled.js';

@Resolver()
export class AuthorsResolver {
  constructor(
    private readonly changeAuthors: ChangeAuthors,
    private readonly authors: PossibleAuthors,
  ) {}

  @Query(() => [PersonType], {
    description: 'Colleagues whose name begins so and who can be named as authors of a post: in a group its members. At most 12.',
  })
  possibleAuthors(
    @CurrentActor() actor: Actor,
    @Args('query', { type: () => String, description: `Beginnings of words of the name, at most ${limits.searchQuery} characters.` }) query: string,
    @Args('blogId', { type: () => ID, description: 'Where the post is to stand.' }) blogId: string,
  ): Promise<PersonRow[]> {
    return this.authors.find(actor, query.slice(0, limits.searchQuery), blogId);
  }

  @Mutation(() => ChangeAuthorsResult, { description: 'Names a colleague as the last author. They see and edit the draft from now on.' })
  async addAuthor(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => ChangeAuthorsInputType }) input: ChangeAuthorsInputType,
    @Context() context: RequestContext,
  ): Promise<ChangeAuthorsOutcome> {
    return settled(context, actor, await this.changeAuthors.add(actor, input));
  }

  @Mutation(() => ChangeAuthorsResult, { description: 'Takes an author off, never the last. They lose sight of the draft at once.' })
  async removeAuthor(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => ChangeAuthorsInputType }) input: ChangeAuthorsInputType,
    @Context() context: RequestContext,
  ): Promise<ChangeAuthorsOutcome> {
    return settled(context, actor, await this.changeAuthors.remove(actor, input));
  }

  @Mutation(() => ChangeAuthorsResult, { description: 'Names an author one place earlier.' })
  async moveAuthorUp(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => ChangeAuthorsInputType }) input: ChangeAuthorsInputType,
    @Context() context: RequestContext,
  ): Promise<ChangeAuthorsOutcome> {
    return settled(context, actor, await this.changeAuthors.moveUp(actor, input));
  }
}
