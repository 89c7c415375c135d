import type { RichTextDocument } from '@crossbench/schema/rich-text';
import { Injectable } from '@nestjs/common';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { type MergeConflict, mergeShowingConflicts } from '../coediting/merge/merge-texts.js';
import { VersionQueries } from '../coediting/version.queries.js';
import type { SuggestionTexts } from './suggestion.queries.js';

/** What a page would say with a suggestion in it. */
export interface SuggestionMerge {
  /** The version of the page into which it was merged. */
  readonly versionNumber: number;
  /** What that version says. */
  readonly shown: RichTextDocument;
  /** Where both changed the same words it says what the page says. */
  readonly body: RichTextDocument;
  readonly conflicts: readonly MergeConflict[];
}

/** Merges suggestions with what their pages say by now. Whoever asks was found to decide about them. */
@Injectable()
export class SuggestionMerges {
  constructor(private readonly versions: VersionQueries) {}

  async of(page: { readonly id: string; readonly revisionNumber: number }, { base, suggested }: SuggestionTexts): Promise<SuggestionMerge> {
    const shown = await this.versions.contentOf(page.id, page.revisionNumber);
    if (!shown) throw new NotFound();
    const { document, conflicts } = mergeShowingConflicts(base, suggested, shown.body);
    return { versionNumber: page.revisionNumber, shown: shown.body, body: document, conflicts };
  }
}
