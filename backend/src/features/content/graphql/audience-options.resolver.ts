import { Inject } from '@nestjs/common';
import { Context, Query, Resolver } from '@nestjs/graphql';
import type { Config } from '../../../config.js';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import type { RequestContext } from '../../../platform/http/request-context.js';
import { CONFIG } from '../../../platform/platform.tokens.js';
import { DepartmentLoader } from '../../departments/departments.public.js';
import { type AddressedItem, type AudienceChoice, readersOf } from '../item.policy.js';
import { ReaderCounts, readersInWords } from '../readers.js';
import { AudienceOptionType } from './readers.type.js';

@Resolver(() => AudienceOptionType)
export class AudienceOptionsResolver {
  constructor(
    private readonly counts: ReaderCounts,
    private readonly departments: DepartmentLoader,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Query(() => [AudienceOptionType], { description: 'Whom the viewer can publish for.' })
  async audienceOptions(@CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<AudienceOptionType[]> {
    const department = actor.departmentId ? await this.departments.in(context).load(actor.departmentId) : undefined;
    const choices: AudienceChoice[] = department ? ['EVERYONE', 'DEPARTMENT'] : ['EVERYONE'];
    return Promise.all(
      choices.map(async (choice) => {
        const item = publishedBy(actor, choice);
        const words = { viewerId: actor.personId, siteName: this.config.siteName, departmentName: department?.name };
        const label = readersInWords(item, words);
        return { choice, label, readers: { label, ...(await this.counts.of(readersOf(item))) } };
      }),
    );
  }
}

function publishedBy({ personId, departmentId }: Actor, intendedReaders: AudienceChoice): AddressedItem {
  return { status: 'PUBLISHED', intendedReaders, departmentId, authorIds: [personId], hiddenAt: null, disposedAt: null };
}
