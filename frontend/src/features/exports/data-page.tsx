import { Link } from 'react-router';
import { MyDataExportDocument, RequestDataExportDocument } from '../../gql/exports/graphql';
import { usePageQuery } from '../../lib/use-page-query';
import { AccountNavigation } from '../../ui/account-navigation/account-navigation';
import { Page } from '../../ui/page/page';
import './data-page.scss';
import { Download } from './download';

const words = { what: 'your data', who: 'Only you', gather: 'Gather my data' };

/** Download my data. */
export function DataPage() {
  const { latest, refresh } = usePageQuery({ query: MyDataExportDocument, variables: {} });
  return (
    <div className="cb-grid cb-grid--side">
      <AccountNavigation />
      <div className="cb-narrow">
        <Page title="Your data" lede="Take with you all that you have written here.">
          <p className="cb-data__text">
            We gather your posts, drafts, comments, profile, pictures and files, and what was recorded about your account into one zip
            file. Open <strong>index.html</strong> in it to read everything without a network; beside each page lies the same as JSON.
          </p>
          <Download current={latest?.myDataExport} words={words} mutation={RequestDataExportDocument} variables={{}} onRefresh={refresh} isMain />
          <p className="cb-afterform">
            Do you want to leave? <Link to="/account/close">Close your account</Link>
          </p>
        </Page>
      </div>
    </div>
  );
}
