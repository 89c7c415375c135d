import { useParams } from 'react-router';
import { RequestFailure } from '../../lib/request-failure';
import { Page } from '../../ui/page/page';
import '../../ui/prose/prose.scss';
import { guides } from './guides/guides';
import { HelpLayout } from './help-layout';

export function GuidePage() {
  const { slug } = useParams();
  const guide = guides.find((one) => one.slug === slug);
  if (!guide) throw new RequestFailure('NOT_FOUND');
  return (
    <HelpLayout>
      <Page title={guide.title}>
        <div className="cb-prose">
          <guide.Body />
        </div>
      </Page>
    </HelpLayout>
  );
}
