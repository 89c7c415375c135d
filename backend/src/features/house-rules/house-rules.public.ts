/** What other features may use of the house rules. */
export { AcceptHouseRules } from './actions/accept-house-rules.js';
export { houseRulesWait } from './house-rules.queries.js';
