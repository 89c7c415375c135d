import { createHash } from 'node:crypto';
import type { FoundPassage, KeptPassage } from '../../content/content.public.js';

/** In all pages together, beyond which those are forgotten that nobody asked for longest. */
const mostPlaces = 20_000;

type Places = Map<string, FoundPassage>;

/**
 * Where passages were found in pages that have not changed since. To look for them the text as it is written together is put
 * together from its updates: for a long page some ten milliseconds, each time somebody reads it.
 */
export class KnownPlaces {
  private readonly pages = new Map<string, { readonly state: string; readonly places: Places }>();

  /** What is known of a page in this state; what is found is added to it. */
  of(pageId: string, state: string): Places {
    const known = this.pages.get(pageId);
    const page = known?.state === state ? known : { state, places: new Map() };
    // The one that was asked for last goes last.
    this.pages.delete(pageId);
    this.pages.set(pageId, page);
    this.forget(pageId);
    return page.places;
  }

  private forget(except: string): void {
    let size = [...this.pages.values()].reduce((sum, { places }) => sum + 1 + places.size, 0);
    for (const [pageId, { places }] of this.pages) {
      if (size <= mostPlaces || pageId === except) return;
      this.pages.delete(pageId);
      size -= 1 + places.size;
    }
  }
}

/** The same for what is kept alike: it is found at the same place. */
export function keyOf({ version, start, end, quote, before, after, isUnique, startPosition, endPosition }: KeptPassage): string {
  const bytes = (position: Uint8Array | null): string | null => position && Buffer.from(position).toString('base64');
  const all = JSON.stringify([version, start.line, start.offset, end.line, end.offset, quote, before, after, isUnique, bytes(startPosition), bytes(endPosition)]);
  return createHash('sha256').update(all).digest('base64');
}
