import { SetMetadata } from '@nestjs/common';

export const beforeHouseRulesKey = 'may be done before the house rules are accepted';

/** On a mutation, or a route that changes something, which stays open to those who have yet to accept the house rules. */
export const BeforeHouseRules = () => SetMetadata(beforeHouseRulesKey, true);
