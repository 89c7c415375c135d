import { type RichTextDocument, type RichTextNode, parseRichText } from '@crossbench/schema/rich-text';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../../platform/access/actor.js';
import { CurrentActor } from '../../../../platform/access/current-actor.decorator.js';
import { NotFound } from '../../../../platform/errors/domain-errors.js';
import type { RequestContext } from '../../../../platform/http/request-context.js';
import { type ComparedContent, ComparedContentType, compareTexts, htmlOf } from '../../../content/content.public.js';
import { PersonLoader, type PersonRow, PersonType } from '../../../profiles/profiles.public.js';
import type { MergeConflict } from '../../coediting/merge/merge-texts.js';
import { SuggestionMerges } from '../suggestion.merge.js';
import { canDecideSuggestion, canWithdrawSuggestion } from '../suggestion.policy.js';
import { SuggestionQueries } from '../suggestion.queries.js';
import type { SuggestionRow } from '../suggestion.rows.js';
import { SuggestedPageLoader } from './suggestion.loaders.js';
import { SuggestionMergeType, SuggestionPermissionsType, SuggestionType } from './suggestion.type.js';

/** Comparing two long texts takes a while: no list asks for many. */
const comparingCost = 150;

@Resolver(() => SuggestionType)
export class SuggestionFieldsResolver {
  constructor(
    private readonly suggestions: SuggestionQueries,
    private readonly merges: SuggestionMerges,
    private readonly pages: SuggestedPageLoader,
    private readonly people: PersonLoader,
  ) {}

  @ResolveField(() => PersonType, { nullable: true })
  async person(@Parent() { personId }: SuggestionRow, @Context() context: RequestContext): Promise<PersonRow | null> {
    return (await this.people.in(context).load(personId)) ?? null;
  }

  @ResolveField(() => PersonType, { nullable: true })
  async decidedBy(@Parent() { decidedBy }: SuggestionRow, @Context() context: RequestContext): Promise<PersonRow | null> {
    return decidedBy ? ((await this.people.in(context).load(decidedBy)) ?? null) : null;
  }

  @ResolveField(() => ComparedContentType, { complexity: comparingCost })
  async changes(@Parent() { id }: SuggestionRow): Promise<ComparedContent> {
    const { base, suggested } = await this.suggestions.textsOf(id);
    return compared(base, suggested);
  }

  @ResolveField(() => SuggestionMergeType, { nullable: true, complexity: comparingCost })
  async merge(@Parent() suggestion: SuggestionRow, @CurrentActor() actor: Actor, @Context() context: RequestContext) {
    const page = await this.pages.in(context).load(suggestion.page.id);
    if (!page || !canDecideSuggestion(actor, page, suggestion)) return null;
    const { versionNumber, shown, body, conflicts } = await this.merges.of(page, await this.suggestions.textsOf(suggestion.id));
    return { versionNumber, body, changes: compared(shown, body), conflicts: conflicts.map(shownConflict) };
  }

  @ResolveField(() => SuggestionPermissionsType)
  async viewerCan(@Parent() suggestion: SuggestionRow, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<SuggestionPermissionsType> {
    const page = await this.pages.in(context).load(suggestion.page.id);
    if (!page) throw new NotFound();
    return { decide: canDecideSuggestion(actor, page, suggestion), withdraw: canWithdrawSuggestion(actor, page, suggestion) };
  }
}

/** Title, tags and marking are not suggested. */
function compared(from: RichTextDocument, to: RichTextDocument): ComparedContent {
  return { ...compareTexts(parsed(from), parsed(to)), facts: [] };
}

/** With the keys of all nodes in one order, which the database does not keep: the same text is then the same. */
function parsed(body: RichTextDocument): RichTextDocument {
  const result = parseRichText(body);
  return result.ok ? result.document : body;
}

function shownConflict({ mine, theirs }: MergeConflict): { page: string; suggestion: string } {
  const html = (content: readonly RichTextNode[]): string => (content.length === 0 ? '' : htmlOf({ type: 'doc', content: [...content] }));
  return { page: html(theirs), suggestion: html(mine) };
}
