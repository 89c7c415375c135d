import { useState } from 'react';
import { NoticesToManageDocument, type ManagedNoticeFragment } from '../../../gql/notices/graphql';
import { usePageQuery } from '../../../lib/use-page-query';
import { AdministrationNavigation } from '../../../ui/administration-navigation/administration-navigation';
import { Banner } from '../../../ui/banner/banner';
import { Button } from '../../../ui/button/button';
import { Page } from '../../../ui/page/page';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import '../notices.scss';
import { NoticeForm } from './notice-form';
import { NoticeList } from './notice-list';

/** Where site administrators tell people something on home. */
export function NoticesPage() {
  const { latest, refresh } = usePageQuery({ query: NoticesToManageDocument, variables: {} });
  const [edited, setEdited] = useState<ManagedNoticeFragment | 'new'>();
  const [said, setSaid] = useState('');
  const [hasClosed, setHasClosed] = useState(false);
  const edit = (notice: ManagedNoticeFragment | 'new') => {
    setSaid('');
    setEdited(notice);
  };
  const close = () => {
    setHasClosed(true);
    setEdited(undefined);
  };
  const done = (news: string) => {
    setSaid(news);
    close();
    refresh();
  };
  return (
    <div className="cb-grid cb-grid--side">
      <AdministrationNavigation />
      <div>
        <Page title="Notices" lede="What people see above the latest posts, from one time to another.">
          {!latest ? (
            <Skeleton label="Loading notices" rows={3} />
          ) : edited ? (
            <NoticeForm
              key={edited === 'new' ? 'new' : edited.id}
              notice={edited === 'new' ? undefined : edited}
              departments={latest.departments}
              timeZone={latest.site.timeZone}
              onSaved={() => done('The notice is saved.')}
              onCancel={close}
            />
          ) : (
            <div className="stack-l">
              {said && <Banner kind="good">{said}</Banner>}
              <div className="row">
                <Button autoFocus={hasClosed} onClick={() => edit('new')}>
                  Write a notice
                </Button>
              </div>
              <NoticeList notices={latest.noticesToManage} onEdit={edit} onRemoved={() => done('The notice is gone.')} />
            </div>
          )}
        </Page>
      </div>
    </div>
  );
}
