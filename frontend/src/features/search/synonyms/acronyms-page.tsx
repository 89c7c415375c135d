import { useState } from 'react';
import { useMutation } from 'urql';
import { AcronymsInTextsDocument, ApproveAcronymDocument, TurnDownAcronymDocument, type AcronymsInTextsQuery } from '../../../gql/search/graphql';
import { toRequestFailure } from '../../../lib/request-failure';
import { usePageQuery } from '../../../lib/use-page-query';
import { AdministrationNavigation } from '../../../ui/administration-navigation/administration-navigation';
import { Banner } from '../../../ui/banner/banner';
import { Button } from '../../../ui/button/button';
import { FailureNotice } from '../../../ui/form/failure-notice';
import { Page } from '../../../ui/page/page';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { Table } from '../../../ui/table/table';
import { SynonymTabs } from './synonym-tabs';

type Acronym = AcronymsInTextsQuery['acronymsInTexts'][number];

/** The server counts no further. */
const mostCounted = 30;

/** What texts say of acronyms, to be made synonyms or turned down. */
export function AcronymsPage() {
  const { latest } = usePageQuery({ query: AcronymsInTextsDocument, variables: {}, requestPolicy: 'cache-and-network' });
  return (
    <div className="cb-grid cb-grid--side">
      <AdministrationNavigation />
      <div>
        <Page
          title="Acronyms found in texts"
          lede="Texts that say what an acronym stands for, such as “Freedom of Information (FOI)”, where no synonym does. Approve one, and each finds the other for everybody."
        >
          <SynonymTabs current="acronyms" />
          <p className="meta">Counted in what you may read yourself. Nothing from hidden groups is listed.</p>
          {latest ? <AcronymTable acronyms={latest.acronymsInTexts} /> : <Skeleton label="Loading acronyms" />}
        </Page>
      </div>
    </div>
  );
}

function AcronymTable({ acronyms }: { acronyms: Acronym[] }) {
  const [decided, setDecided] = useState<{ keys: string[]; said: string }>({ keys: [], said: '' });
  const [approval, approve] = useMutation(ApproveAcronymDocument);
  const [refusal, turnDown] = useMutation(TurnDownAcronymDocument);
  const error = approval.error ?? refusal.error;
  const busy = approval.fetching || refusal.fetching;
  const open = acronyms.filter((one) => !decided.keys.includes(keyOf(one)));
  const decide = async (one: Acronym, isApproved: boolean) => {
    const { error: failed } = await (isApproved ? approve : turnDown)({ input: { acronym: one.acronym, phrase: one.phrase } });
    if (failed) return;
    const said = isApproved ? `${one.acronym} and “${one.phrase}” are synonyms now.` : `${one.acronym} for “${one.phrase}” will not be offered again.`;
    setDecided(({ keys }) => ({ keys: [...keys, keyOf(one)], said }));
  };
  return (
    <>
      {decided.said && (
        <Banner kind="good" key={decided.said}>
          {decided.said}
        </Banner>
      )}
      {error && <FailureNotice failure={toRequestFailure(error)} />}
      {open.length === 0 ? (
        <p>There are no acronyms to decide about.</p>
      ) : (
        <Table
          label="Acronyms found in texts"
          headings={['Acronym', 'Stands for', 'Texts', 'Decide']}
          numbers={['Texts']}
          rows={open.map((one) => ({
            key: keyOf(one),
            cells: [
              one.acronym,
              one.phrase,
              one.documents >= mostCounted ? `${mostCounted} or more` : one.documents,
              <span className="row">
                <Button small busy={busy} onClick={() => void decide(one, true)}>
                  Approve<span className="vh"> {one.acronym} for {one.phrase}</span>
                </Button>
                <Button small variant="secondary" busy={busy} onClick={() => void decide(one, false)}>
                  Turn down<span className="vh"> {one.acronym} for {one.phrase}</span>
                </Button>
              </span>,
            ],
          }))}
        />
      )}
    </>
  );
}

function keyOf({ acronym, phrase }: Acronym): string {
  return `${acronym} ${phrase}`;
}
