import type { GroupImportRow } from './group-import.repository.js';

/** What became of a pack, for the shell. */
export function importInWords({ state, preview, refusal }: Pick<GroupImportRow, 'state' | 'preview' | 'refusal'>): string {
  if (refusal) return `Refused: ${refusal.message}${refusal.path ? ` (${refusal.path})` : ''}. Nothing was imported.`;
  if (!preview) return 'Nothing was imported.';
  const lines = [
    state === 'DONE' ? `Done: ${preview.nameHere}` : `Nothing was changed: this was a trial run. Would come: ${preview.nameHere}`,
    `Posts: ${preview.posts}, pages: ${preview.pages ?? 0} in ${preview.spaces ?? 0} spaces, comments: ${preview.comments}, files: ${preview.files}`,
    `Members: ${preview.membersMatched} with an account here (${preview.ownersMatched} owners), ${preview.membersUnmatched} without, who do not come`,
    `Authors: ${preview.authorsMatched} with an account here, ${preview.authorsMade} as people without one`,
  ];
  if (preview.refusedPostCount > 0) lines.push(`Left out for their marking: ${preview.refusedPostCount} posts, pages or versions`, ...preview.refusedPosts.map(({ path, marking }) => `  ${path}: ${marking}`));
  if (preview.leftOutFileCount > 0) lines.push(`Left out for their type: ${preview.leftOutFileCount} files`, ...preview.leftOutFiles.map((path) => `  ${path}`));
  return lines.join('\n');
}
