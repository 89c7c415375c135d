import { Link } from 'react-router';
import { MyDataExportDocument, RequestDataExportDocument, type DataExportFieldsFragment } from '../../gql/exports/graphql';
import { useMutation } from 'urql';
import { toRequestFailure } from '../../lib/request-failure';
import { usePageQuery } from '../../lib/use-page-query';
import { AccountNavigation } from '../../ui/account-navigation/account-navigation';
import { Button } from '../../ui/button/button';
import { FailureNotice } from '../../ui/form/failure-notice';
import { Page } from '../../ui/page/page';
import { Skeleton } from '../../ui/skeleton/skeleton';
import { ExportState } from './export-state';
import { isBusy, useExportProgress } from './use-export-progress';
import './data-page.scss';

const words = { what: 'your data', who: 'Only you' };

/** Download my data. While it is built, the page asks how far it is. */
export function DataPage() {
  const { latest, refresh } = usePageQuery({ query: MyDataExportDocument, variables: {} });
  const [asking, request] = useMutation(RequestDataExportDocument);
  const current = latest?.myDataExport ?? undefined;
  useExportProgress(current, refresh);

  const ask = async () => {
    await request({});
    refresh();
  };
  return (
    <div className="cb-grid cb-grid--side">
      <AccountNavigation />
      <div className="cb-narrow">
        <Page title="Your data" lede="Take with you all that you have written here.">
          <p className="cb-data__text">
            We gather your posts, drafts, comments, profile, pictures and files, and what was recorded about your account into one zip
            file. Open <strong>index.html</strong> in it to read everything without a network; beside each page lies the same as JSON.
          </p>
          {asking.error && <FailureNotice failure={toRequestFailure(asking.error)} />}
          {!latest && <Skeleton label="Looking for your download" rows={1} />}
          {current && <ExportState current={current} words={words} />}
          {latest && (
            <Button variant={current?.state === 'READY' ? 'secondary' : undefined} busy={asking.fetching || isBusy(current)} onClick={() => void ask()}>
              {actionOf(current)}
            </Button>
          )}
          <p className="cb-afterform">
            Do you want to leave? <Link to="/account/close">Close your account</Link>
          </p>
        </Page>
      </div>
    </div>
  );
}

/** The button stays while the data is gathered, so that who pressed it keeps their place. */
function actionOf(current: DataExportFieldsFragment | undefined): string {
  if (isBusy(current)) return 'Gathering your data';
  return current?.state === 'READY' ? 'Gather it again' : 'Gather my data';
}
