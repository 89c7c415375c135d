import { lazy, type ComponentType } from 'react';
import { historyPages } from '../../../content/public';
import { useReviewHappenings } from '../../stewardship/use-review-happenings';
import { useWikiPage } from '../layout/page-context';
import { trailBelow } from '../read/trail';
import { RestoreVersion } from './restore-version';

type Pages = Awaited<ReturnType<typeof historyPages>>;

/** The same pages as of other histories: here a text is called a version, and stands beside the tree. */
function inWiki(name: 'HistoryPage' | 'RevisionPage' | 'ComparePage'): ComponentType {
  const Page = lazy(async () => {
    const pages = await historyPages();
    return { default: () => <InWiki pages={pages} name={name} /> };
  });
  // What is fetched later may not be fetched later again.
  return () => <Page />;
}

function InWiki({ pages, name }: { pages: Pages; name: 'HistoryPage' | 'RevisionPage' | 'ComparePage' }) {
  const { page } = useWikiPage();
  const happenings = useReviewHappenings(page.id, name === 'HistoryPage');
  const { HistorySettingContext, [name]: Page } = pages;
  return (
    <div>
      <HistorySettingContext
        value={{
          noun: 'version',
          segment: 'versions',
          trailTo: () => trailBelow(page),
          restore: (_, number) => page.viewerCan.edit && <RestoreVersion page={page} number={number} />,
          happenings,
        }}
      >
        <Page />
      </HistorySettingContext>
    </div>
  );
}

export const PageHistory = inWiki('HistoryPage');
export const PageVersion = inWiki('RevisionPage');
export const PageComparison = inWiki('ComparePage');
