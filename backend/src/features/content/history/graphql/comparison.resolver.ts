import { imageAddress } from '@crossbench/schema/rich-text';
import { Args, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../../platform/access/actor.js';
import { CurrentActor } from '../../../../platform/access/current-actor.decorator.js';
import { RestoreRevision } from '../actions/restore-revision.js';
import type { ComparedContent } from '../compare/compare-content.js';
import type { ComparedLine, ComparedRow } from '../compare/compared-texts.js';
import { mostRows } from '../history.limits.js';
import { ComparedContentType, ComparedLineType, ComparedRowType } from './comparison.type.js';
import { RestoreRevisionInputType, RestoreRevisionResult } from './restore.type.js';

@Resolver(() => ComparedContentType)
export class ComparisonResolver {
  constructor(private readonly restoring: RestoreRevision) {}

  @Mutation(() => RestoreRevisionResult, { description: 'Takes the text of an older revision as the draft. Readers see it when it is published.' })
  restoreRevision(@CurrentActor() actor: Actor, @Args('input', { type: () => RestoreRevisionInputType }) input: RestoreRevisionInputType) {
    return this.restoring.run(actor, input);
  }

  @ResolveField(() => [ComparedRowType])
  rows(@Parent() { rows }: ComparedContent): readonly ComparedRow[] {
    return rows.slice(0, mostRows);
  }

  @ResolveField(() => Int)
  rowsLeftOut(@Parent() { rows }: ComparedContent): number {
    return Math.max(0, rows.length - mostRows);
  }
}

@Resolver(() => ComparedLineType)
export class ComparedLineResolver {
  @ResolveField(() => String, { nullable: true })
  picture(@Parent() { attachmentId }: ComparedLine): string | null {
    return attachmentId === null ? null : (imageAddress(attachmentId, 640) ?? null);
  }
}
