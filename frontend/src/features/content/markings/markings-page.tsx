import { AdministeredMarkingsDocument } from '../../../gql/content/graphql';
import { usePageQuery } from '../../../lib/use-page-query';
import { AdministrationNavigation } from '../../../ui/administration-navigation/administration-navigation';
import { Banner } from '../../../ui/banner/banner';
import { ButtonLink } from '../../../ui/button/button';
import { FailureNotice } from '../../../ui/form/failure-notice';
import { Page } from '../../../ui/page/page';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { MarkingRow } from './marking-row';
import { useMarkingChanges } from './use-marking-changes';
import './markings.scss';

export function MarkingsPage() {
  const { latest } = usePageQuery({ query: AdministeredMarkingsDocument, variables: {} });
  const changes = useMarkingChanges();
  const markings = [...(latest?.administeredMarkings ?? [])].reverse();
  return (
    <div className="cb-grid cb-grid--side">
      <AdministrationNavigation />
      <div>
        <Page
          title="Markings"
          lede="How sensitive a text is. A marking is a label: it neither opens nor closes anything. What carries one keeps it."
        >
          <p className="cb-markings__add">
            <ButtonLink to="/administration/markings/new" variant="secondary">
              Add a marking
            </ButtonLink>
          </p>
          <div role="status">{changes.refusal && <Banner kind="warning">{changes.refusal}</Banner>}</div>
          {changes.failure && <FailureNotice failure={changes.failure} />}
          {!latest && <Skeleton label="Loading markings" />}
          <ol className="cb-markings" aria-label="Markings, the most sensitive first">
            {markings.map((marking, place) => (
              <MarkingRow
                key={marking.id}
                marking={marking}
                isTop={place === 0}
                isBottom={place === markings.length - 1}
                changes={changes}
              />
            ))}
          </ol>
        </Page>
      </div>
    </div>
  );
}
