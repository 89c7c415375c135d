import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../../../platform/db/database.js';
import { sql } from '../../../../platform/db/sql.js';
import { UnitOfWork } from '../../../../platform/db/unit-of-work.js';
import { Tasks } from '../../../../platform/jobs/tasks.js';
import { frenchForm } from '../../text/french.js';
import { oneSpelling } from '../../text/spelling.js';
import { frenchStem } from '../word-forms.js';
import { writerLock } from './writer-lock.js';

/** Who writes what was changed meanwhile waits for no more than these. */
const atOnce = 2000;

/** Stems words that were counted before there were stems of French: those that have none. Search goes on meanwhile, without these forms. */
@Injectable()
export class WordStems implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly tasks: Tasks,
  ) {}

  onModuleInit(): void {
    this.tasks.register('stem-search-words', () => this.run());
  }

  async run(): Promise<void> {
    while ((await this.stemSome()) === atOnce);
  }

  private stemSome(): Promise<number> {
    return this.work.run(async () => {
      await this.database.rows(sql`select pg_advisory_xact_lock(${writerLock})`);
      const rows = await this.database.rows<{ word: string }>(sql`select word from search_form where french is null limit ${atOnce}`);
      const words = rows.map(({ word }) => word);
      await this.database.rows(sql`
        update search_form set stem = coalesce((ts_lexize('english_stem', spelling))[1], spelling), french = ${frenchStem(sql`french_form`)}
        from unnest(${words}::text[], ${words.map(oneSpelling)}::text[], ${words.map(frenchForm)}::text[]) as given (given_word, spelling, french_form)
        where word = given_word collate "C"`);
      return words.length;
    });
  }
}
