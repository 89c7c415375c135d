import { limits } from '@crossbench/schema/limits';
import { Injectable } from '@nestjs/common';
import { PeopleByAddress } from '../features/identity/identity.public.js';
import { EnsurePerson } from '../features/profiles/profiles.public.js';
import { nameOfAuthor } from '../importing/text/author-name.js';
import { wordsOfHtml } from '../importing/text/plain-words.js';
import { shortIdFrom } from '../platform/ids.js';
import type { ConvertedComment } from './convert/convert-comments.js';
import type { WxrAuthor } from './source/wxr.js';

export interface ImportedPerson {
  readonly id: string;
  readonly made: boolean;
  /** What this import knows them by. */
  readonly sourceId: string;
}

/** What the people of one import are known by. */
export interface PeopleSource {
  readonly source: string;
  readonly departmentId: string | null;
  /** By login. */
  readonly authors: ReadonlyMap<string, WxrAuthor>;
}

/**
 * Finds the people behind logins and comments: by the confirmed address of an account here, then by what an earlier
 * import knew them as. Others are made without an account.
 */
@Injectable()
export class ImportPeople {
  constructor(
    private readonly byAddress: PeopleByAddress,
    private readonly ensurePerson: EnsurePerson,
  ) {}

  /** Who wrote a post. */
  author(login: string, from: PeopleSource): Promise<ImportedPerson> {
    const known = from.authors.get(login);
    return this.person(from, { key: login || 'nobody', name: nameOfKnown(known) ?? nameOfAuthor(login || 'Unknown author'), email: known?.email ?? '' });
  }

  /** Who wrote a comment: one of the authors, or somebody with a name and perhaps an address. */
  commenter(comment: ConvertedComment, from: PeopleSource): Promise<ImportedPerson> {
    const author = [...from.authors.values()].find(({ id, email }) => (id !== '' && id === comment.userId) || isSame(email, comment.email));
    if (author) return this.author(author.login, from);
    const name = wordsOfHtml(comment.author) || 'Unknown';
    const key = `commenter-${shortIdFrom(comment.email.toLowerCase() || name)}`;
    return this.person(from, { key, name, email: comment.email });
  }

  private async person(from: PeopleSource, { key, name, email }: { key: string; name: string; email: string }): Promise<ImportedPerson> {
    const sourceId = `${from.source}/${key}`;
    const holder = email === '' ? undefined : await this.byAddress.find(email);
    if (holder !== undefined) return { id: holder, made: false, sourceId };
    const { id, created } = await this.ensurePerson.run({
      sourceId,
      name: name.slice(0, limits.personName),
      departmentId: from.departmentId,
    });
    return { id, made: created, sourceId };
  }
}

function nameOfKnown(author: WxrAuthor | undefined): string | undefined {
  return author === undefined ? undefined : wordsOfHtml(author.name) || undefined;
}

function isSame(one: string, other: string): boolean {
  return one !== '' && one.toLowerCase() === other.toLowerCase();
}
