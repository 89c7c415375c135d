import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Config } from '../../../config.js';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import type { ValidationFailed } from '../../../platform/errors/problems.js';
import { CONFIG } from '../../../platform/platform.tokens.js';
import { type LinkPreviewMade, PreviewLink } from '../link-previews/preview-link.js';
import { LinkPreviewMadeType, PreviewLinkInputType, PreviewLinkResult } from './link-preview.type.js';

@Resolver(() => LinkPreviewMadeType)
export class LinkPreviewResolver {
  constructor(
    private readonly preview: PreviewLink,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Query(() => [String], { description: 'Hosts of which previews are made; exact names, or `*.domain`. Empty where none are made.' })
  embedHosts(): readonly string[] {
    return this.config.embedHosts;
  }

  @Mutation(() => PreviewLinkResult, { description: 'Reads what a page of an allowed host says of itself. Keeps nothing.' })
  previewLink(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => PreviewLinkInputType }) input: PreviewLinkInputType,
  ): Promise<LinkPreviewMade | ValidationFailed> {
    return this.preview.run(actor, input);
  }
}
