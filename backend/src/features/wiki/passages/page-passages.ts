import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  type BroughtPassage, type ChosenPassage, type FoundPassage, ItemPassages, type ItemRow, type KeptPassage, type PassageKeeper,
} from '../../content/content.public.js';
import { bringPassage } from './bring-passage.js';
import { BeginDocument } from '../coediting/begin-document.js';
import { LiveDocumentRepository } from '../coediting/live-document.repository.js';
import { documentOf } from '../coediting/live-text.js';
import { VersionQueries } from '../coediting/version.queries.js';
import { pageKind } from '../pages/page.kind.js';
import { findPassage } from './find-passage.js';
import { keepPassage } from './keep-passage.js';
import { KnownPlaces, keyOf } from './known-places.js';
import { LivePageText } from './live-page-text.js';
import { PageText } from './page-text.js';

const lost: FoundPassage = { state: 'LOST', place: null };

/** Passages of pages: kept in the text as it is written together, so that they move with it, and shown in the version that readers see. */
@Injectable()
export class PagePassages implements PassageKeeper, OnModuleInit {
  readonly kind = pageKind.name;
  private readonly known = new KnownPlaces();

  constructor(
    private readonly passages: ItemPassages,
    private readonly versions: VersionQueries,
    private readonly documents: LiveDocumentRepository,
    private readonly begin: BeginDocument,
  ) {}

  onModuleInit(): void {
    this.passages.register(this);
  }

  async keep(page: ItemRow, chosen: ChosenPassage): Promise<KeptPassage | undefined> {
    const version = await this.textOf(page.id, chosen.version);
    if (!version) return undefined;
    await this.begin.run(page.id);
    return keepPassage(chosen, version, await this.liveText(page.id));
  }

  async bring({ id, revisionNumber }: Pick<ItemRow, 'id' | 'revisionNumber'>, passages: readonly BroughtPassage[]): Promise<readonly KeptPassage[]> {
    const shown = await this.textOf(id, revisionNumber);
    if (!shown) throw new Error('A page came without a version');
    // One at a time: each may be a megabyte.
    let last: { readonly number: number; readonly text: PageText | undefined } = { number: revisionNumber, text: shown };
    await this.begin.run(id);
    const live = await this.liveText(id);
    const kept: KeptPassage[] = [];
    for (const passage of passages) {
      const number = passage.version;
      if (number !== last.number) last = { number, text: number === revisionNumber ? shown : await this.textOf(id, number) };
      kept.push(bringPassage(passage, { version: last.text, shown, live }));
    }
    return kept;
  }

  async find({ id, revisionNumber }: Pick<ItemRow, 'id' | 'revisionNumber'>, passages: readonly KeptPassage[]): Promise<readonly FoundPassage[]> {
    const state = await this.versions.stateOf(id, revisionNumber);
    if (state === undefined) return passages.map(() => lost);
    const known = this.known.of(id, state);
    const keyed = passages.map((passage): [string, KeptPassage] => [keyOf(passage), passage]);
    const news = keyed.filter(([key]) => !known.has(key));
    if (news.length > 0) await this.look({ id, revisionNumber }, news, known);
    return keyed.map(([key]) => known.get(key) ?? lost);
  }

  private async look({ id, revisionNumber }: Pick<ItemRow, 'id' | 'revisionNumber'>, passages: readonly [string, KeptPassage][], places: Map<string, FoundPassage>): Promise<void> {
    const text = await this.textOf(id, revisionNumber);
    const live = await this.liveText(id);
    for (const [key, passage] of passages) places.set(key, text ? findPassage(passage, { number: revisionNumber, text }, live) : lost);
  }

  private async textOf(pageId: string, version: number): Promise<PageText | undefined> {
    const content = await this.versions.contentOf(pageId, version);
    return content && PageText.of(content.body);
  }

  private async liveText(pageId: string): Promise<LivePageText | undefined> {
    const news = await this.documents.since(pageId, 0);
    return news && new LivePageText(documentOf(news.updates));
  }
}
