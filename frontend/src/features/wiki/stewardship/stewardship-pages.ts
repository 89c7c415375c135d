/** The screens of stewardship, fetched together. */
export { OverviewPage } from './overview/overview-page';
export { PositionPage } from './positions/position-page';
export { PositionsPage } from './positions/positions-page';
export { ReviewsPage } from './reviews-page';
export { StewardshipPage } from './page/stewardship-page';
