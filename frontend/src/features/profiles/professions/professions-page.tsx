import { useState } from 'react';
import { AdministeredProfessionsDocument } from '../../../gql/profiles/graphql';
import { usePageQuery } from '../../../lib/use-page-query';
import { AdministrationNavigation } from '../../../ui/administration-navigation/administration-navigation';
import { Banner } from '../../../ui/banner/banner';
import { Page } from '../../../ui/page/page';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { ProfessionForm } from './profession-form';
import { ProfessionRow } from './profession-row';
import './professions.scss';

/** The professions that people choose from. */
export function ProfessionsPage() {
  const { latest, refresh } = usePageQuery({ query: AdministeredProfessionsDocument, variables: {} });
  const [news, setNews] = useState<{ words: string; kind: 'good' | 'warning' }>();
  const [added, setAdded] = useState(0);
  const changed = (words: string, kind: 'good' | 'warning' = 'good') => {
    setNews({ words, kind });
    refresh();
  };
  return (
    <div className="cb-grid cb-grid--side">
      <AdministrationNavigation />
      <div>
        <Page
          title="Professions"
          lede="What people choose in their profile and the directory is narrowed by. A new name is at once that of all who chose it."
        >
          <div className="cb-professions__add">
            <ProfessionForm
              key={added}
              onSaved={(words) => {
                setAdded(added + 1);
                changed(words);
              }}
            />
          </div>
          <div role="status">{news && <Banner kind={news.kind}>{news.words}</Banner>}</div>
          {!latest && <Skeleton label="Loading professions" />}
          <ul className="cb-professions" aria-label="Professions">
            {latest?.administeredProfessions.map((profession) => (
              <ProfessionRow key={profession.id} profession={profession} onChanged={changed} />
            ))}
          </ul>
        </Page>
      </div>
    </div>
  );
}
