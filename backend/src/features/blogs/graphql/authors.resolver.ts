import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import type { RequestContext } from '../../../platform/http/request-context.js';
import { ChangeAuthors, type ChangeAuthorsOutcome } from '../actions/change-authors.js';
import { ChangeAuthorsInputType } from './post.inputs.js';
import { ChangeAuthorsResult } from './post.results.js';
import { settled } from './settled.js';

@Resolver()
export class AuthorsResolver {
  constructor(private readonly changeAuthors: ChangeAuthors) {}

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
