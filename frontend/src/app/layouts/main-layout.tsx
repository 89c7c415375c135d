import { lazy, Suspense } from 'react';
import { useViewer } from '../../lib/session';
import { KeyboardShortcuts } from '../shortcuts/keyboard-shortcuts';
import { Header } from '../header/header';
import { ContentLayout } from './content-layout';

const HouseRulesBanner = lazy(async () => ({
  default: (await import('../../features/house-rules/house-rules-banner')).HouseRulesBanner,
}));

/** Header, page and footer. */
export function MainLayout() {
  const mustAccept = useViewer()?.mustAcceptHouseRules;
  return (
    <>
      <Header />
      {mustAccept && (
        <Suspense>
          <HouseRulesBanner />
        </Suspense>
      )}
      <ContentLayout />
      <KeyboardShortcuts />
    </>
  );
}
