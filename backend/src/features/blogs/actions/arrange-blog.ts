import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { Events } from '../../../platform/events/events.js';
import { blogDescribed, blogEditorNamed } from '../blog.events.js';
import { BlogRepository } from '../blog.repository.js';

export interface ArrangeBlogInput {
  readonly departmentId: string;
  readonly description: string;
  readonly editorIds: readonly string[];
  /** Posts of this blog, in their order. */
  readonly pinnedIds: readonly string[];
}

/** For demo data and commands: makes the blog of a department what it should be. The system does it and asks nobody's permission. */
@Injectable()
export class ArrangeBlog {
  constructor(
    private readonly blogs: BlogRepository,
    private readonly work: UnitOfWork,
    private readonly events: Events,
  ) {}

  run({ departmentId, description, editorIds, pinnedIds }: ArrangeBlogInput): Promise<void> {
    return this.work.run(async () => {
      const id = await this.blogs.ensureDepartment(departmentId);
      await this.blogs.lock(id);
      await this.blogs.describe(id, description);
      await this.events.record(blogDescribed(id), null);
      for (const personId of editorIds) {
        if (await this.blogs.addEditor(id, personId, null)) await this.events.record(blogEditorNamed(id, personId), null);
      }
      await this.blogs.setPins(id, pinnedIds, null);
    });
  }
}
