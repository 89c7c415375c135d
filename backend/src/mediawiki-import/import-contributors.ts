import { limits } from '@crossbench/schema/limits';
import { Injectable } from '@nestjs/common';
import { PeopleByAddress } from '../features/identity/identity.public.js';
import { EnsurePerson } from '../features/profiles/profiles.public.js';
import { nameOfAuthor } from '../importing/text/author-name.js';
import type { DumpContributor } from './source/dump.js';

export interface ImportedContributor {
  readonly id: string;
  readonly made: boolean;
  /** What this import knows them by. */
  readonly sourceId: string;
}

/**
 * Finds the people behind the names of an old wiki: by the confirmed address of an account here, where a name is one, then by
 * what an earlier import knew them as. Others are made without an account. An address on the network is nobody's name.
 */
@Injectable()
export class ImportContributors {
  constructor(
    private readonly byAddress: PeopleByAddress,
    private readonly ensurePerson: EnsurePerson,
  ) {}

  async run(contributor: DumpContributor, source: string): Promise<ImportedContributor> {
    const sourceId = `${source}/${keyOf(contributor)}`;
    const holder = contributor.kind === 'named' && contributor.name.includes('@') ? await this.byAddress.find(contributor.name) : undefined;
    if (holder !== undefined) return { id: holder, made: false, sourceId };
    const { id, created } = await this.ensurePerson.run({ sourceId, name: nameOf(contributor).slice(0, limits.personName).toWellFormed(), departmentId: null });
    return { id, made: created, sourceId };
  }
}

/** The same for all versions of one person. */
export function keyOf(contributor: DumpContributor): string {
  return contributor.kind === 'named' ? `user/${contributor.name.normalize('NFC')}` : contributor.kind;
}

function nameOf(contributor: DumpContributor): string {
  if (contributor.kind !== 'named') return contributor.kind === 'hidden' ? 'Somebody whose name was hidden' : 'Somebody without an account';
  return nameOfAuthor(contributor.name.replaceAll('_', ' ').replace(/@.*$/, '')) || 'Unknown';
}
