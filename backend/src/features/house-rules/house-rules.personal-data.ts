import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { type ClosingFact, PersonalData, type PersonalDataSource, type PersonalPart } from '../../platform/personal-data.js';

interface AcceptanceData {
  readonly version: number;
  readonly acceptedAt: Date;
}

/** Which house rules somebody accepted, and when. It stays with their writing, which was made under these rules. */
@Injectable()
export class HouseRulesPersonalData implements PersonalDataSource, OnModuleInit {
  readonly name = 'house-rules';
  readonly title = 'House rules you accepted';

  constructor(
    private readonly database: Database,
    private readonly personalData: PersonalData,
  ) {}

  onModuleInit(): void {
    this.personalData.register(this);
  }

  async whenClosed(personId: string): Promise<ClosingFact[]> {
    const accepted = await this.of(personId);
    return accepted.length > 0 ? [{ fate: 'KEPT', words: 'Which house rules you accepted, and when, stays on record' }] : [];
  }

  async count(): Promise<number> {
    return 1;
  }

  async *parts(personId: string): AsyncGenerator<PersonalPart> {
    const data = await this.of(personId);
    if (data.length === 0) return;
    const html = `<ul>${data.map(({ version, acceptedAt }) => `<li>Version ${version}, ${acceptedAt.toISOString()}</li>`).join('')}</ul>`;
    yield { name: 'house-rules', title: 'House rules you accepted', at: null, data, html };
  }

  private of(personId: string): Promise<AcceptanceData[]> {
    return this.database.rows(sql`
      select version, accepted_at as "acceptedAt" from house_rules_acceptance where person_id = ${personId} order by version desc`);
  }
}
