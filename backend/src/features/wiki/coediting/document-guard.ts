import { limits } from '@crossbench/schema/limits';
import { type JudgedBlock, judgeBlock } from '@crossbench/schema/rich-text';
import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { fragmentOf, holdsOnlyText, textOf, write } from './live-text.js';

/** What was deleted leaves traces in a document; beyond this it is no text any more. */
const traceBytes = 20 * limits.richTextBytes;
/** A little less than a text may have: putting it right may need some. */
const slack = 0.98;

interface Size {
  readonly bytes: number;
  readonly nodes: number;
}

/**
 * Looks at updates before they are kept: a second copy of a document takes them first. Only the blocks that they touch are
 * read, so that a letter costs the same in a short text and in a long one.
 */
export class DocumentGuard {
  private copy: Y.Doc;
  private readonly touched = new Set<unknown>();
  private judged = new WeakMap<object, JudgedBlock>();
  private bytes = 0;
  private size: Size | undefined;
  private broken = false;

  constructor(private readonly document: Y.Doc) {
    this.copy = this.copied();
  }

  /** Takes what was kept already. */
  follow(update: Uint8Array): void {
    Y.applyUpdate(this.copy, update);
  }

  /** Whether the document is still one of ours with these updates. If not, they leave no trace here. */
  admits(updates: readonly Uint8Array[]): boolean {
    try {
      // Before the first update: how long it was.
      if (this.size === undefined) this.isOurs();
      this.copy.transact(() => updates.forEach((update) => Y.applyUpdate(this.copy, update)));
      this.bytes += updates.reduce((sum, update) => sum + update.length, 0);
      if (this.bytes > traceBytes) this.bytes = Y.encodeStateAsUpdate(this.copy).length;
      if (this.bytes <= traceBytes && this.isOurs()) return true;
    } catch (error) {
      // The library throws whatever it meets in bytes that are no update.
      if (!(error instanceof Error)) throw error;
    }
    this.forget();
    return false;
  }

  /** What puts right how several people's changes came together; undefined where nothing is broken. */
  mend(): Uint8Array | undefined {
    if (!this.broken) return undefined;
    this.broken = false;
    return write(this.copy, textOf(this.copy));
  }

  /** Begins again from the document: what was admitted was not kept. */
  forget(): void {
    this.copy.destroy();
    this.copy = this.copied();
  }

  private isOurs(): boolean {
    if (!holdsOnlyText(this.copy)) return false;
    const blocks = fragmentOf(this.copy).toArray();
    for (const block of blocks) {
      if (!this.touched.has(block) && this.judged.has(block)) continue;
      const judged = judgeBlock(jsonOf(block));
      if (judged.state === 'REFUSED') return false;
      this.judged.set(block, judged);
    }
    this.touched.clear();
    const all = blocks.flatMap((block) => this.judged.get(block) ?? []);
    this.broken = all.length === 0 || all.some(({ state }) => state === 'BROKEN');
    return this.fits({ bytes: sum(all, 'bytes'), nodes: sum(all, 'nodes') });
  }

  /** What is too long already may become shorter. */
  private fits(size: Size): boolean {
    const before = this.size ?? size;
    this.size = size;
    return size.bytes <= Math.max(limits.richTextBytes * slack, before.bytes) && size.nodes <= Math.max(limits.richTextNodes * slack, before.nodes);
  }

  private copied(): Y.Doc {
    const copy = new Y.Doc();
    const state = Y.encodeStateAsUpdate(this.document);
    Y.applyUpdate(copy, state);
    this.bytes = state.length;
    this.touched.clear();
    this.judged = new WeakMap();
    this.broken = false;
    this.size = undefined;
    const fragment = fragmentOf(copy);
    fragment.observeDeep((events) => {
      for (const { target } of events) {
        const block = topmost(fragment, target);
        if (block) this.touched.add(block);
      }
    });
    return copy;
  }
}

/** Words that stand in no block are no block. */
function jsonOf(block: object): unknown {
  if (!(block instanceof Y.XmlElement)) return null;
  const one = { toArray: () => [block] } as unknown as Y.XmlFragment;
  return (yXmlFragmentToProsemirrorJSON(one) as { content: unknown[] }).content[0];
}

/** The block right below the fragment in which this lies; undefined for the fragment itself. */
function topmost(fragment: Y.XmlFragment, target: Y.AbstractType<unknown>): unknown {
  let block: Y.AbstractType<unknown> | null = target;
  while (block && block.parent !== fragment) block = block.parent as Y.AbstractType<unknown> | null;
  return block ?? undefined;
}

function sum(blocks: readonly JudgedBlock[], what: 'bytes' | 'nodes'): number {
  return blocks.reduce((total, block) => total + block[what], 0);
}
