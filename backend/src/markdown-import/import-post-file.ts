import { Injectable } from '@nestjs/common';
import { type AttachImported, ImportPost, type ImportPostOutcome } from '../features/blogs/blogs.public.js';
import { AttachImage, MarkingQueries } from '../features/content/content.public.js';
import { EnsureDepartment } from '../features/departments/departments.public.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { convertPost } from './convert/convert-post.js';
import type { ImportOptions } from './import-options.js';
import { ImportPeople, type ImportedPerson } from './import-people.js';
import type { ImportPlan, PostPlace } from './import-plan.js';
import { keepPictures } from '../importing/pictures/keep-pictures.js';
import { Notes } from '../importing/report/notes.js';
import type { SourcePost } from './source/read-post.js';
import { SourceProblem } from '../importing/source-problem.js';

export interface ImportedFile {
  readonly outcome: ImportPostOutcome;
  readonly notes: Notes;
  readonly pictures: readonly string[];
  readonly linksTo: readonly string[];
  /** Author ids for whom a person was made. */
  readonly peopleMade: readonly string[];
  readonly departmentMade: boolean;
}

/** What most posts are: the site's own, for all who can sign in. */
const usualMarking = 'official';

/** Brings one file here, with its author, tags and pictures. Call it inside a unit of work. */
@Injectable()
export class ImportPostFile {
  constructor(
    private readonly importPost: ImportPost,
    private readonly attachImage: AttachImage,
    private readonly ensureDepartment: EnsureDepartment,
    private readonly people: ImportPeople,
    private readonly markings: MarkingQueries,
    private readonly clock: Clock,
  ) {}

  async run(post: SourcePost, plan: ImportPlan, peoplePaths: ReadonlyMap<string, string>, options: ImportOptions): Promise<ImportedFile> {
    const department = options.department === null ? null : await this.ensureDepartment.run({ name: options.department });
    const authorIds = authorsOf(post, options.department);
    const people = await this.people.ensure(authorIds, options.source, department?.id ?? null);
    const converted = convertPost(post, plan, peoplePaths);
    const place = plan.placeOf(post);
    let notes = new Notes();
    const outcome = await this.importPost.run({
      sourceId: post.sourceId,
      id: place.id,
      shortId: place.shortId,
      title: post.facts.title,
      authorIds: [...people.values()].map(({ id }) => id),
      departmentId: department?.id ?? departmentOf(people),
      publishedAt: post.facts.date ?? place.publishedAt ?? this.clock.now(),
      tags: post.facts.tags,
      standfirst: converted.standfirst,
      markingId: await this.markingOf(post),
      intendedReaders: post.facts.audience,
      place: post.facts.place,
      body: async (attach) => {
        const refusals = new Notes();
        const keep = options.dryRun ? this.tryOnly(place) : attach;
        const finished = converted.finish(await keepPictures(converted.pictures, keep, refusals));
        notes = finished.notes;
        notes.addAll(refusals.list);
        if (post.facts.authors.length === 0) notes.add('flagged', 'no authors: published under the name of the department');
        return finished.document;
      },
    });
    return {
      outcome,
      notes,
      pictures: converted.pictures.map(({ path }) => path),
      linksTo: converted.linksTo,
      peopleMade: [...people].filter(([, { made }]) => made).map(([authorId]) => authorId),
      departmentMade: department?.created ?? false,
    };
  }

  private async markingOf({ facts: { markingId } }: SourcePost): Promise<string> {
    if (markingId === null || markingId === usualMarking) return usualMarking;
    const allowed = await this.markings.allowed();
    if (allowed.some(({ id }) => id === markingId)) return markingId;
    throw new SourceProblem(`is marked "${markingId}", which may not be kept here`);
  }

  /** Pictures that are here already, as they are; for others a stand-in, because a trial run keeps nothing. */
  private tryOnly({ id, isHere }: PostPlace): AttachImported {
    return async ({ bytes }) => {
      const known = isHere ? await this.attachImage.findForSystem(id, bytes) : undefined;
      return known ?? { id: newId(), url: '', width: 0, height: 0 };
    };
  }
}

/** A post without authors is its department's. */
function authorsOf({ facts: { authors } }: SourcePost, department: string | null): readonly string[] {
  if (authors.length > 0) return authors;
  if (department === null) throw new SourceProblem('has no authors');
  return [department];
}

function departmentOf(people: ReadonlyMap<string, ImportedPerson>): string | null {
  return [...people.values()][0]?.departmentId ?? null;
}
