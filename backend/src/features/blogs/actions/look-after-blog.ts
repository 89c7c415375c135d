import { limits } from '@crossbench/schema/limits';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { ensure } from '../../../platform/access/ensure.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { Problems, type ValidationFailed } from '../../../platform/errors/problems.js';
import { Events } from '../../../platform/events/events.js';
import { isId } from '../../../platform/ids.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import { PersonQueries } from '../../profiles/profiles.public.js';
import { blogDescribed, blogEditorNamed, blogEditorRemoved } from '../blog.events.js';
import { editingBlogLimit } from '../blog.limits.js';
import { canLookAfter, canNameEditors } from '../blog.policy.js';
import { BlogQueries } from '../blog.queries.js';
import { BlogRepository, type LockedBlog } from '../blog.repository.js';

export interface BlogChanged {
  readonly type: 'BlogChanged';
  readonly blogId: string;
}

/** What a blog says of itself, and who its editors are. */
@Injectable()
export class LookAfterBlog {
  constructor(
    private readonly blogs: BlogRepository,
    private readonly queries: BlogQueries,
    private readonly people: PersonQueries,
    private readonly work: UnitOfWork,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
  ) {}

  async describe(actor: Actor, input: { blogId: string; description: string }): Promise<BlogChanged | ValidationFailed> {
    return this.change(actor, input.blogId, async (blog) => {
      ensure(canLookAfter(actor, blog) || canNameEditors(actor, blog), 'Only those who look after a blog describe it');
      const problems = new Problems();
      const description = problems.text('description', input.description, 'the description', limits.blogDescription);
      if (problems.any) return problems.failed();
      await this.blogs.describe(blog.id, description.replace(/\s+/g, ' '));
      await this.events.record(blogDescribed(blog.id), actor);
      return { type: 'BlogChanged', blogId: blog.id };
    });
  }

  async nameEditor(actor: Actor, input: { blogId: string; personId: string }): Promise<BlogChanged | ValidationFailed> {
    return this.change(actor, input.blogId, async (blog) => {
      ensure(canNameEditors(actor, blog), 'Site administrators and editors choose the editors of a blog');
      const [person] = isId(input.personId) ? await this.people.byIds([input.personId]) : [];
      const problems = new Problems();
      if (!person?.hasAccount) problems.add('personId', 'Choose somebody who has an account here');
      if (blog.editorIds.length >= limits.editorsPerBlog) problems.add('personId', `A blog has at most ${limits.editorsPerBlog} editors. Remove one first`);
      if (problems.any || !person) return problems.failed();
      if (await this.blogs.addEditor(blog.id, person.id, actor.personId)) await this.events.record(blogEditorNamed(blog.id, person.id), actor);
      return { type: 'BlogChanged', blogId: blog.id };
    });
  }

  /** Editors may also go themselves. */
  async removeEditor(actor: Actor, input: { blogId: string; personId: string }): Promise<BlogChanged | ValidationFailed> {
    return this.change(actor, input.blogId, async (blog) => {
      ensure(canNameEditors(actor, blog), 'Site administrators and editors choose the editors of a blog');
      const isRemoved = isId(input.personId) && (await this.blogs.removeEditor(blog.id, input.personId));
      if (isRemoved) await this.events.record(blogEditorRemoved(blog.id, input.personId), actor);
      return { type: 'BlogChanged', blogId: blog.id };
    });
  }

  private async change(
    actor: Actor,
    blogId: string,
    write: (blog: LockedBlog) => Promise<BlogChanged | ValidationFailed>,
  ): Promise<BlogChanged | ValidationFailed> {
    await this.rateLimits.count(editingBlogLimit, actor.personId);
    return this.work.run(async () => {
      // Who does not know of a group learns not even that it has a blog.
      const known = isId(blogId) ? await this.queries.get(actor, blogId) : undefined;
      const blog = known && (await this.blogs.lock(known.id));
      if (!blog) throw new NotFound();
      return write(blog);
    });
  }
}
