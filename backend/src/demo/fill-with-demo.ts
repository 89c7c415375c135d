import { Injectable } from '@nestjs/common';
import { ConfigError } from '../config.js';
import { ArrangeBlog, ImportedPosts } from '../features/blogs/blogs.public.js';
import { ImportComments } from '../features/comments/comments.public.js';
import { EnsureDepartment } from '../features/departments/departments.public.js';
import { EnsureAccount, hashPassword } from '../features/identity/identity.public.js';
import { EnsurePerson, type PersonProfile } from '../features/profiles/profiles.public.js';
import { ImportMarkdown } from '../markdown-import/import-markdown.js';
import { Database } from '../platform/db/database.js';
import { sql } from '../platform/db/sql.js';
import { UnitOfWork } from '../platform/db/unit-of-work.js';
import { Events } from '../platform/events/events.js';
import { type WrittenComment, commentsOn } from './demo-comments.js';
import { DemoGroups } from './demo-groups.js';
import { DemoRevisions, earlierStates } from './demo-revisions.js';
import { DemoSiteLife } from './demo-site-life.js';
import { DemoWiki } from './demo-wiki.js';
import { DemoWriting } from './demo-writing.js';
import { type DemoDepartment, type DemoPerson, demoFolder, demoPassword, readDemo } from './demo-people.js';

/** The demo as a subject of events: they say whether it was begun and finished here. */
const demoId = '00000000-0000-7000-8000-0000000000de';
const source = 'demo';

/**
 * Fills an empty database with departments, people, posts and comments. Everything is known again by its key, so that a
 * start after a kill goes on where the last one was stopped. It runs before the server answers: nobody sees half of it.
 */
@Injectable()
export class FillWithDemo {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly events: Events,
    private readonly ensureDepartment: EnsureDepartment,
    private readonly ensurePerson: EnsurePerson,
    private readonly ensureAccount: EnsureAccount,
    private readonly importMarkdown: ImportMarkdown,
    private readonly posts: ImportedPosts,
    private readonly revisions: DemoRevisions,
    private readonly arrangeBlog: ArrangeBlog,
    private readonly siteLife: DemoSiteLife,
    private readonly writing: DemoWriting,
    private readonly groups: DemoGroups,
    private readonly wiki: DemoWiki,
    private readonly importComments: ImportComments,
  ) {}

  async run(say: (line: string) => void): Promise<void> {
    if (!(await this.begin())) return;
    say('Filling the empty database with demo content: departments and people');
    const departments = await this.addDepartments();
    const people = await this.addPeople(departments);
    say('Demo content: posts');
    await this.addPosts(say);
    await this.arrangeBlogs(departments, people);
    say('Demo content: comments');
    await this.addComments(people);
    await this.finish(departments, people);
    say('The demo content is ready');
  }

  /** Refuses a database that was ever filled with the demo: the passwords of its people are known to all. */
  async ensureAbsent(): Promise<void> {
    if (!(await this.database.row(sql`select from event_log where subject_id = ${demoId} limit 1`))) return;
    throw new ConfigError('This database holds the demo, whose passwords all the world knows: choose another with CROSSBENCH_HOME or DATABASE_URL');
  }

  /** Only an empty database is filled, or one whose filling broke off. */
  private begin(): Promise<boolean> {
    return this.work.run(async () => {
      const events = await this.database.rows<{ name: string }>(sql`select name from event_log where subject_id = ${demoId}`);
      if (events.some(({ name }) => name === 'demo-finished')) return false;
      if (events.length > 0) return true;
      const used = await this.database.row(sql`select from department limit 1`);
      if (!used) await this.events.record({ name: 'demo-begun', subjectId: demoId }, null);
      return !used;
    });
  }

  /** Answers ids by key. */
  private async addDepartments(): Promise<Map<string, string>> {
    const ids = new Map<string, string>();
    for (const { key, blog: _, ...department } of readDemo<DemoDepartment[]>('departments.json')) {
      ids.set(key, (await this.ensureDepartment.run(department)).id);
    }
    return ids;
  }

  /** Answers ids by key. */
  private async addPeople(departments: ReadonlyMap<string, string>): Promise<Map<string, string>> {
    const ids = new Map<string, string>();
    const passwordHash = await hashPassword(demoPassword);
    for (const person of readDemo<DemoPerson[]>('people.json')) {
      const { key, name, email, roles = [] } = person;
      await this.work.run(async () => {
        const profile = profileOf(person);
        const departmentId = needed(departments, person.department);
        const { id } = await this.ensurePerson.run({ sourceId: `${source}/${key}`, name, departmentId, profile });
        await this.ensureAccount.run({ personId: id, email, password: { hash: passwordHash }, roles });
        ids.set(key, id);
      });
    }
    return ids;
  }

  private async addPosts(say: (line: string) => void): Promise<void> {
    const isFirstTry = (await this.posts.all(`${source}/`)).size === 0;
    for (const folder of isFirstTry ? [...earlierStates, 'posts'] : ['posts']) await this.addPostsOf(folder, say);
    await this.revisions.date(source);
  }

  private async addPostsOf(folder: string, say: (line: string) => void): Promise<void> {
    const report = await this.importMarkdown.run({
      folder: `${demoFolder}/${folder}`,
      department: null,
      source,
      progress: (done, total) => {
        if (done % 20 === 0) say(`Demo content: ${done} of ${total} posts`);
      },
    });
    const [failure] = report.failed;
    if (failure) throw new Error(`The demo post ${failure.name} cannot be loaded: it ${failure.reason}`);
  }

  private async arrangeBlogs(departments: ReadonlyMap<string, string>, people: ReadonlyMap<string, string>): Promise<void> {
    const posts = new Map([...(await this.posts.all(`${source}/`))].map(([sourceId, { id }]) => [sourceId.slice(source.length + 1), id]));
    for (const { key, blog } of readDemo<DemoDepartment[]>('departments.json')) {
      if (!blog) continue;
      await this.arrangeBlog.run({
        departmentId: needed(departments, key),
        description: blog.description,
        editorIds: blog.editors.map((editor) => needed(people, editor)),
        pinnedIds: blog.pinned.map((post) => needed(posts, post)),
      });
    }
  }

  private async addComments(people: ReadonlyMap<string, string>): Promise<void> {
    const written = readDemo<WrittenComment[]>('comments.json');
    for (const [sourceId, { id, publishedAt }] of await this.posts.all(`${source}/`)) {
      if (!publishedAt) continue;
      const post = { id, name: sourceId.slice(source.length + 1), publishedAt };
      await this.importComments.run(commentsOn(post, written, (key) => needed(people, key)));
    }
  }

  /** From now on these are posts like any other: no import knows them. */
  private async finish(departments: ReadonlyMap<string, string>, people: ReadonlyMap<string, string>): Promise<void> {
    await this.work.run(async () => {
      const personId = (key: string) => needed(people, key);
      await this.siteLife.add(personId);
      await this.writing.add(source, personId);
      await this.groups.add({ personId, departmentId: (key) => needed(departments, key) });
      await this.wiki.add(personId);
      await this.posts.forgetSources(`${source}/`);
      await this.events.record({ name: 'demo-finished', subjectId: demoId }, null);
    });
  }
}

function profileOf(person: DemoPerson): PersonProfile {
  const { jobTitle, team, location, bio, skills, pronouns, professionId, workingPattern, languages, askMeAbout, willingTo, links, phone } = person;
  return { jobTitle, team, location, bio, skills, pronouns, professionId, workingPattern, languages, askMeAbout, willingTo, links, phone };
}

function needed(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`The demo content names "${key}", which it does not describe`);
  return id;
}
