import { ChangeSpaceReviews } from './actions/change-space-reviews.js';
import { ChangeStewardship } from './actions/change-stewardship.js';
import { ReviewPage } from './actions/review-page.js';
import { AskForReviews } from './asking/ask-for-reviews.js';
import { DuePagesRepository } from './asking/due-pages.repository.js';
import { OwnReviewsQueries } from './asking/own-reviews.queries.js';
import { StewardshipMail } from './asking/stewardship.mail.js';
import { PageToReviewResolver, SpaceOverviewResolver } from './graphql/overview.resolver.js';
import { PageStewardshipResolver, ReviewFieldsResolver, StewardshipFieldsResolver } from './graphql/stewardship.resolver.js';
import { OverviewQueries } from './overview/overview.queries.js';
import { SpaceReviewsQueries } from './overview/space-reviews.queries.js';
import { StewardshipPersonalData } from './stewardship.personal-data.js';
import { StewardshipQueries } from './stewardship.queries.js';
import { StewardshipRepository } from './stewardship.repository.js';

/** Who answers for pages, and when they are reviewed. */
export const stewardshipProviders = [
  AskForReviews, ChangeSpaceReviews, ChangeStewardship, DuePagesRepository, OverviewQueries, OwnReviewsQueries, PageStewardshipResolver,
  PageToReviewResolver, ReviewFieldsResolver, ReviewPage, SpaceOverviewResolver, SpaceReviewsQueries, StewardshipFieldsResolver, StewardshipMail,
  StewardshipPersonalData, StewardshipQueries, StewardshipRepository,
];
