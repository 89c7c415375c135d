import { useState } from 'react';
import { HouseRulesAdministrationDocument } from '../../../gql/house-rules/graphql';
import { usePageQuery } from '../../../lib/use-page-query';
import { count } from '../../../lib/words';
import { AdministrationNavigation } from '../../../ui/administration-navigation/administration-navigation';
import { Banner } from '../../../ui/banner/banner';
import { Page } from '../../../ui/page/page';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { RulesForm } from './rules-form';
import { VersionList } from './version-list';
import './administration.scss';

/** Where site administrators write the house rules. */
export function HouseRulesAdministrationPage() {
  const { latest, refresh } = usePageQuery({ query: HouseRulesAdministrationDocument, variables: {} });
  const [said, setSaid] = useState('');
  const state = latest?.houseRulesAdministration;
  const [current] = state?.versions ?? [];
  return (
    <div className="cb-grid cb-grid--side">
      <AdministrationNavigation />
      <div>
        <Page title="House rules" lede="What everybody agrees to before they write here.">
          {said && <Banner kind="good">{said}</Banner>}
          {state && current ? (
            <div className="stack-l cb-rulesadmin">
              <p>
                {state.accepted.toLocaleString('en-GB')} of {count(state.people, 'person', 'people')} with an account have
                accepted the rules in force.
              </p>
              <RulesForm
                key={current.number}
                current={current}
                onPublished={setSaid}
                onOutdated={refresh}
              />
              <VersionList versions={state.versions} />
            </div>
          ) : (
            <Skeleton label="Loading the house rules" rows={4} />
          )}
        </Page>
      </div>
    </div>
  );
}
