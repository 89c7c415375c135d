import { anchorOf } from '@crossbench/schema/rich-text';
import { Notes } from '../../importing/report/notes.js';
import { isOwnFormat } from '../../importing/text/own-format.js';
import { SourceProblem } from '../../importing/source-problem.js';
import { stableIdsOf } from '../../importing/text/stable-ids.js';
import { withoutGaps } from '../../importing/text/without-gaps.js';
import { convertBody } from '../../markdown-import/convert/convert-body.js';
import type { SourcePage } from '../source/read-page.js';
import type { WikiPlan } from '../wiki-plan.js';
import { oldTextOf } from './convert-page.js';

type FindBlock = (fragment: string) => string | undefined;

/** The plan, with links that lead into the middle of other pages. A page is read for that when the first of them is met. */
export function withAnchors(plan: WikiPlan): WikiPlan {
  const pages = new Map(plan.pages.map(({ page, sourceId }) => [sourceId, page]));
  const known = new Map<string, FindBlock>();
  const blocksOf = (sourceId: string): FindBlock => {
    const page = pages.get(sourceId);
    return page ? readBlocks(page, plan) : () => undefined;
  };
  return {
    ...plan,
    anchorIn: (sourceId, fragment) => {
      const find = known.get(sourceId) ?? blocksOf(sourceId);
      known.set(sourceId, find);
      const id = find(fragment);
      return id === undefined ? undefined : anchorOf(id);
    },
  };
}

/** Blocks by name, with the ids that they have here. What is wrong with the page is said when it is brought here itself. */
function readBlocks(page: SourcePage, plan: WikiPlan): FindBlock {
  try {
    const { document, anchors } = convertBody(oldTextOf(page, new Notes()), plan, new Notes());
    if (isOwnFormat(page.fields)) return (fragment) => anchors.find(fragment);
    const ids = stableIdsOf(withoutGaps(document), page.sourceId);
    return (fragment) => ids.get(anchors.find(fragment) ?? '');
  } catch (error) {
    if (error instanceof SourceProblem) return () => undefined;
    throw error;
  }
}
