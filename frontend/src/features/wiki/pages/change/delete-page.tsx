import { Link, useNavigate } from 'react-router';
import { useMutation } from 'urql';
import { DeleteWikiPageDocument, WikiPageDeletionDocument, type WikiPageDeletionQuery } from '../../../../gql/wiki/graphql';
import { toRequestFailure } from '../../../../lib/request-failure';
import { usePageQuery } from '../../../../lib/use-page-query';
import { count } from '../../../../lib/words';
import { Breadcrumbs } from '../../../../ui/breadcrumbs/breadcrumbs';
import { Button, ButtonLink } from '../../../../ui/button/button';
import { FailureNotice } from '../../../../ui/form/failure-notice';
import { Page } from '../../../../ui/page/page';
import { Skeleton } from '../../../../ui/skeleton/skeleton';
import { useWikiPage } from '../layout/page-context';
import { newsOf } from '../layout/page-news';
import { trailBelow } from '../read/trail';

type Deletion = NonNullable<WikiPageDeletionQuery['wikiPage']['deletion']>;

/** What deleting a page means, and the button that does it. */
export function DeletePage() {
  const { page } = useWikiPage();
  const navigate = useNavigate();
  const { data } = usePageQuery({ query: WikiPageDeletionDocument, variables: { id: page.id }, requestPolicy: 'network-only' });
  const [{ fetching, error }, execute] = useMutation(DeleteWikiPageDocument);
  const remove = async () => {
    const answer = await execute({ pageId: page.id });
    const above = page.ancestors.at(-1)?.path ?? page.space?.path ?? '/wiki';
    // The answer names nothing that is shown: the page would be asked for again, which is no longer there.
    const state = newsOf(`“${page.title}” lies in the bin of the space. Editors can put it back for 30 days.`);
    if (answer.data) void navigate(above, { replace: true, state });
  };
  const deletion = data?.wikiPage.deletion;
  return (
    <div>
      <Breadcrumbs trail={trailBelow(page)} />
      <Page title={`Delete “${page.title}”`} lede="It goes into the bin of the space. Its editors can put it back for 30 days.">
        <div className="stack">
          {!data && <Skeleton label="Looking what leads here" rows={3} />}
          {deletion && <Consequences deletion={deletion} />}
          {error && <FailureNotice failure={toRequestFailure(error)} />}
          <div className="row">
            {deletion && (
              <Button variant="warning" busy={fetching} onClick={() => void remove()}>
                Delete {deletion.pageCount === 1 ? 'this page' : count(deletion.pageCount, 'page')}
              </Button>
            )}
            <ButtonLink variant="secondary" to={page.path}>
              Cancel
            </ButtonLink>
          </div>
        </div>
      </Page>
    </div>
  );
}

function Consequences({ deletion: { pageCount, linkCount, linkedFrom } }: { deletion: Deletion }) {
  return (
    <>
      {pageCount > 1 && <p>The {pageCount === 2 ? 'page below it goes' : `${count(pageCount - 1, 'page')} below it go`} with it.</p>}
      {linkCount === 0 && <p>Nothing else that you can see leads here.</p>}
      {linkCount > 0 && (
        <>
          <p>{linkCount === 1 ? 'This leads here and will lead nowhere:' : `${count(linkCount, 'text')} lead here and will lead nowhere:`}</p>
          <ul className="govuk-list govuk-list--bullet">
            {linkedFrom.map(({ id, title, path }) => (
              <li key={id}>
                <Link to={path}>{title}</Link>
              </li>
            ))}
            {linkCount > linkedFrom.length && <li>and {count(linkCount - linkedFrom.length, 'other')}</li>}
          </ul>
        </>
      )}
    </>
  );
}
