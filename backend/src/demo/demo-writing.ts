import { stat } from 'node:fs/promises';
import type { RichTextDocument, RichTextNode } from '@crossbench/schema/rich-text';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config.js';
import { CreatePost, ImportPost, SchedulePost, newPostAddress } from '../features/blogs/blogs.public.js';
import { AttachFile } from '../features/content/content.public.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { CONFIG } from '../platform/platform.tokens.js';
import { wallTimeOf } from '../platform/wall-time.js';
import { DemoActors } from './demo-actors.js';
import { demoFolder, readDemo } from './demo-people.js';

/** What Markdown cannot say, as it stands in demo/writing.json. People stand in it by their keys. */
interface Writing {
  readonly published: WrittenPost & { readonly publishedAt: string; readonly file: string };
  readonly scheduled: WrittenPost & { readonly daysFromNow: number; readonly time: string };
}

interface WrittenPost {
  readonly author: string;
  readonly title: string;
  readonly standfirst: string;
  readonly tags: readonly string[];
  readonly body: RichTextDocument;
}

const markingId = 'official';

/** A post with a mention and a file, and one that will be published later. Call it once, in a unit of work. */
@Injectable()
export class DemoWriting {
  constructor(
    private readonly importPost: ImportPost,
    private readonly attachFile: AttachFile,
    private readonly createPost: CreatePost,
    private readonly schedulePost: SchedulePost,
    private readonly actors: DemoActors,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'timeZone'>,
  ) {}

  async add(source: string, personId: (key: string) => string): Promise<void> {
    const { published, scheduled } = readDemo<Writing>('writing.json');
    await this.publish(published, `${source}/${published.file}`, personId);
    await this.schedule(scheduled, personId(scheduled.author));
  }

  private async publish({ author, file, publishedAt, body, ...words }: Writing['published'], sourceId: string, personId: (key: string) => string): Promise<void> {
    const { id, shortId } = newPostAddress(words.title, sourceId);
    const path = `${demoFolder}/files/${file}`;
    const { departmentId } = await this.actors.of(personId(author));
    await this.importPost.run({
      ...words, id, shortId, sourceId, markingId,
      authorIds: [personId(author)],
      departmentId,
      publishedAt: new Date(publishedAt),
      body: async () => {
        const attachmentId = (await this.attachFile.forSystem(id, path)).split('/').at(-1) ?? '';
        return completed(body, { personId, attachmentId, size: (await stat(path)).size });
      },
    });
  }

  private async schedule({ title, standfirst, tags, body, daysFromNow, time }: Writing['scheduled'], personId: string): Promise<void> {
    const id = newId();
    const draft = { title, standfirst, tags, body, markingId, audience: 'EVERYONE' as const };
    await this.createPost.run(await this.actors.of(personId), { id, draft });
    const [day] = wallTimeOf(this.clock.inSeconds(daysFromNow * 86_400), this.config.timeZone).split('T');
    const done = await this.schedulePost.run(await this.actors.of(personId), { postId: id, draftVersion: 1, wallTime: `${day}T${time}` });
    if (done.type !== 'PostScheduled') throw new Error(`The demo post "${title}" cannot be scheduled: ${done.type}`);
  }
}

interface Known {
  readonly personId: (key: string) => string;
  readonly attachmentId: string;
  readonly size: number;
}

/** The text with ids where keys stood. */
function completed<Node extends RichTextNode>(node: Node, known: Known): Node {
  const { personId, attachmentId, size } = known;
  if (node.type === 'mention') return { ...node, attrs: { ...node.attrs, personId: personId(String(node.attrs?.personId)) } };
  if (node.type === 'fileCard') return { ...node, attrs: { ...node.attrs, attachmentId, size } };
  return node.content ? { ...node, content: node.content.map((child) => completed(child, known)) } : node;
}
