import { HouseRulesDocument } from '../../gql/house-rules/graphql';
import { usePageQuery } from '../../lib/use-page-query';
import { Page } from '../../ui/page/page';
import '../../ui/prose/prose.scss';
import { ServerHtml } from '../../ui/server-html/server-html';
import { Skeleton } from '../../ui/skeleton/skeleton';
import { Time } from '../../ui/time/time';

/** The rules, for everybody who comes by. */
export function HouseRulesPage() {
  const { data } = usePageQuery({ query: HouseRulesDocument, variables: {} });
  if (!data) return <Skeleton label="Loading the house rules" rows={4} />;
  const { html, publishedAt } = data.houseRules;
  return (
    <Page
      title="House rules"
      lede={
        <>
          In force since <Time value={publishedAt} form="date" />
        </>
      }
    >
      <ServerHtml html={html} className="cb-prose" />
    </Page>
  );
}
