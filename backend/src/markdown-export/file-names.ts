import type { PublishedPost } from '../features/blogs/blogs.public.js';

/** `2026-11-20-what-we-learnt`: unlike a title it never holds what a file system cannot keep. */
export function fileNameOf({ publishedAt, slug, shortId }: Pick<PublishedPost, 'publishedAt' | 'slug' | 'shortId'>): string {
  return `${publishedAt.toISOString().slice(0, 10)}-${slug || shortId}`;
}

/** A name for each post; of those that would share one, each after the first also gets its short id. */
export function distinctNames(posts: readonly Pick<PublishedPost, 'publishedAt' | 'slug' | 'shortId'>[]): Map<string, string> {
  const taken = new Set<string>();
  const names = new Map<string, string>();
  for (const post of posts) {
    const usual = fileNameOf(post);
    const name = taken.has(usual) ? `${usual}-${post.shortId}` : usual;
    taken.add(name);
    names.set(post.shortId, name);
  }
  return names;
}
