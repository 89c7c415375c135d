import { Module } from '@nestjs/common';
import { AcceptHouseRules } from './actions/accept-house-rules.js';
import { PublishHouseRules } from './actions/publish-house-rules.js';
import { HouseRulesResolver } from './graphql/house-rules.resolver.js';
import { HouseRulesPersonalData } from './house-rules.personal-data.js';
import { HouseRulesQueries } from './house-rules.queries.js';
import { HouseRulesRepository } from './house-rules.repository.js';

@Module({
  providers: [AcceptHouseRules, HouseRulesPersonalData, HouseRulesQueries, HouseRulesRepository, HouseRulesResolver, PublishHouseRules],
  exports: [AcceptHouseRules],
})
export class HouseRulesModule {}
