import { Module } from '@nestjs/common';
import { DepartmentsModule } from '../departments/departments.module.js';
import { ProfilesModule } from '../profiles/profiles.module.js';
import { AdministerPositions } from './actions/administer-positions.js';
import { PositionLoader } from './graphql/position.loader.js';
import { PositionResolver } from './graphql/position.resolver.js';
import { PositionPersonalData } from './position.personal-data.js';
import { PositionQueries } from './position.queries.js';
import { PositionRepository } from './position.repository.js';

const offered = [PositionLoader, PositionQueries];

/** Jobs that outlive whoever does them. */
@Module({
  imports: [DepartmentsModule, ProfilesModule],
  providers: [...offered, AdministerPositions, PositionPersonalData, PositionRepository, PositionResolver],
  exports: offered,
})
export class PositionsModule {}
