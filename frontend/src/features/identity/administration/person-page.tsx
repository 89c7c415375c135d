import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { AdministeredPersonDocument } from '../../../gql/identity/graphql';
import { usePageQuery } from '../../../lib/use-page-query';
import { AdministrationNavigation } from '../../../ui/administration-navigation/administration-navigation';
import { Banner } from '../../../ui/banner/banner';
import { Breadcrumbs } from '../../../ui/breadcrumbs/breadcrumbs';
import { Page } from '../../../ui/page/page';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { AccountActions } from './account-actions';
import { AccountEvents } from './account-events';
import { AccountFacts } from './account-facts';
import { AddressForm } from './address-form';
import { DepartmentForm } from './department-form';
import { Roles } from './roles';
import { Suspension } from './suspension';
import './administration.scss';

export function AdministeredPersonPage() {
  const { id = '' } = useParams();
  const { latest } = usePageQuery({ query: AdministeredPersonDocument, variables: { id } });
  const [done, setDone] = useState('');
  const account = latest?.administeredPerson;
  const hasAccount = account?.state === 'ACTIVE' || account?.state === 'SUSPENDED';
  return (
    <div className="cb-grid cb-grid--side">
      <AdministrationNavigation />
      <div className="cb-narrow">
        <Breadcrumbs trail={[{ label: 'People and accounts', to: '/administration/people' }]} />
        <Page
          title={account?.person.name ?? 'Person'}
          lede={account && <Link to={account.person.path}>Profile, as everybody sees it</Link>}
        >
          {!account && <Skeleton label="Loading the account" rows={2} />}
          {done && (
            <div className="cb-administration__done">
              <Banner kind="good">{done}</Banner>
            </div>
          )}
          {account && (
            <div className="stack-l">
              <AccountFacts account={account} />
              {hasAccount && (
                <>
                  <AccountActions account={account} onDone={setDone} />
                  <Roles account={account} onDone={setDone} />
                  <DepartmentForm account={account} departments={latest.departments} onDone={setDone} />
                  <AddressForm account={account} onDone={setDone} />
                  <Suspension account={account} onDone={setDone} />
                </>
              )}
              <AccountEvents id={account.id} first={account.events} />
            </div>
          )}
        </Page>
      </div>
    </div>
  );
}
