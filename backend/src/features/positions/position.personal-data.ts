import { escapeHtml } from '@crossbench/schema/rich-text/reading';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Events } from '../../platform/events/events.js';
import { type ClosingFact, PersonalData, type PersonalDataSource, type PersonalPart, counted } from '../../platform/personal-data.js';
import { PositionQueries } from './position.queries.js';
import { PositionRepository } from './position.repository.js';

/** The positions that somebody holds; vacant when they leave. */
@Injectable()
export class PositionPersonalData implements PersonalDataSource, OnModuleInit {
  readonly name = 'positions';
  readonly title = 'Positions';

  constructor(
    private readonly queries: PositionQueries,
    private readonly positions: PositionRepository,
    private readonly events: Events,
    private readonly personalData: PersonalData,
  ) {}

  onModuleInit(): void {
    this.personalData.register(this);
  }

  async whenClosed(personId: string): Promise<ClosingFact[]> {
    const { length } = await this.queries.heldBy(personId);
    return length === 0 ? [] : [{ fate: 'REMOVED', words: `You hold ${counted(length, 'position')} no more: site administrators name who comes next` }];
  }

  async close(personId: string): Promise<void> {
    for (const id of await this.positions.vacate(personId)) {
      await this.events.record({ name: 'position-changed', subjectId: id, facts: { holderId: null } }, { personId });
    }
  }

  async count(personId: string): Promise<number> {
    return Math.min(1, (await this.queries.heldBy(personId)).length);
  }

  async *parts(personId: string): AsyncGenerator<PersonalPart> {
    const titles = (await this.queries.heldBy(personId)).map(({ title }) => title);
    if (titles.length === 0) return;
    const html = `<ul>${titles.map((title) => `<li>${escapeHtml(title)}</li>`).join('')}</ul>`;
    yield { name: 'positions', title: 'Positions you hold', at: null, data: titles, html };
  }
}
