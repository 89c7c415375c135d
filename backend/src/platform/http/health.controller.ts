import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Public } from '../access/public.decorator.js';
import { Database } from '../db/database.js';
import { sql } from '../db/sql.js';

/** For whoever watches over the process. */
@Controller()
@Public()
export class HealthController {
  constructor(private readonly database: Database) {}

  /** The process runs. */
  @Get('healthz')
  live(): { status: string } {
    return { status: 'ok' };
  }

  /** It can do its work: the database answers. */
  @Get('readyz')
  async ready(@Res() res: Response): Promise<void> {
    try {
      await this.database.rows(sql`select 1`);
      res.json({ status: 'ok' });
    } catch {
      res.status(503).json({ status: 'the database does not answer' });
    }
  }
}
