import { limits } from '@crossbench/schema/limits';
import { anchorOf, missingPageAddress } from '@crossbench/schema/rich-text';
import { stableIdOfHeading } from '../../importing/text/stable-ids.js';
import { slugOf } from '../../platform/addresses.js';
import { type MediawikiPlan, type PlannedPage, oldAddress } from '../mediawiki-plan.js';
import { categoryNamespace, whyLeftOut } from '../source/namespaces.js';
import type { WikitextSite } from '../wikitext/scope.js';

/** The old wiki as a page's text sees it; `linksTo` gets the source ids of the other pages to which it links. */
export function siteFor(plan: MediawikiPlan, page: PlannedPage, linksTo: Set<string>): WikitextSite {
  const { survey, space } = plan;
  return {
    titles: survey.titles,
    name: survey.site.name,
    isKnown: (target) => plan.find(target) !== undefined,
    hrefOf: (target, section) => {
      const found = plan.find(target);
      if (found?.sourceId === page.sourceId && section !== '') return `#${section}`;
      if (found) {
        if (found.sourceId !== page.sourceId) linksTo.add(found.sourceId);
        return section === '' ? found.place.path : `${found.place.path}#${anchorOf(stableIdOfHeading(found.sourceId, section.replaceAll('_', ' ')))}`;
      }
      const title = survey.titles.full(target);
      if (target.namespace === categoryNamespace) return `/tags/${slugOf(target.name) || 'tag'}`;
      if (whyLeftOut(target.namespace) !== undefined) return oldAddress(survey, title);
      return missingPageAddress({ space: space.shortId, title: title.slice(0, limits.title).toWellFormed() });
    },
  };
}
