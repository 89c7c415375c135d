import { Module } from '@nestjs/common';
import { Trial } from './trial.js';

/** What all imports share: trial runs, pictures from folders, tidy text and the report. Stands above the kinds. */
@Module({ providers: [Trial], exports: [Trial] })
export class ImportingModule {}
