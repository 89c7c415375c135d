import { TagList } from '../../../../ui/chip/chip';
import { ContentsFold, ContentsList } from '../../../../ui/contents-list/contents-list';
import { HiddenBanner } from '../../../../ui/hidden-banner/hidden-banner';
import { usePageTitle } from '../../../../ui/page/use-page-title';
import '../../../../ui/prose/prose.scss';
import { ServerHtml } from '../../../../ui/server-html/server-html';
import { CommentedText, Comments } from '../../../comments/public';
import { StewardshipNote } from '../../stewardship/stewardship-line';
import { useWikiPage, type PageOnScreen } from '../layout/page-context';
import { PageNews } from '../layout/page-news';
import { Attachments } from './attachments';
import { EditingNow } from './editing-now';
import { LinkedFrom } from './linked-from';
import { PageEnd } from './page-end';
import { PageHeader } from './page-header';
import './read.scss';

/** A page as its readers see it. */
export function ReadPage() {
  const { page, address } = useWikiPage();
  usePageTitle(page.title);
  const isDiscussed = page.viewerCan.comment || page.viewerCanLockComments || page.commentCount > 0;
  return (
    <>
      <div key={page.id} className={page.commentCount > 0 ? 'cb-wikipage' : 'cb-wikipage cb-wikipage--quiet'}>
        <article>
          <PageHeader page={page} />
          <PageNews />
          {page.hiddenNotice && <HiddenBanner notice={page.hiddenNotice} thing="page" />}
          <StewardshipNote page={page} />
          <EditingNow page={page} />
          <ContentsFold title="On this page" entries={page.outline} />
          <Text page={page} />
          <Attachments page={page} />
          <TagList tags={page.tags} />
          <PageEnd page={page} />
        </article>
        {isDiscussed && (
          <Comments
            address={address}
            kind="page"
            mayComment={page.viewerCan.comment}
            closedBecause={whyClosed(page)}
            lock={page.viewerCanLockComments ? { isLocked: page.commentsLocked } : undefined}
          />
        )}
      </div>
      <aside className="cb-wikirail" aria-label="About this page">
        <ContentsList title="On this page" entries={page.outline} />
        <LinkedFrom page={page} />
      </aside>
    </>
  );
}

function Text({ page }: { page: PageOnScreen }) {
  if (page.html.replace(/<[^>]*>/g, '').trim() === '' && !/<(img|table|hr)/.test(page.html)) {
    return <p className="cb-wikipage__empty">Nothing is written on this page yet.</p>;
  }
  return (
    <CommentedText itemId={page.id} address={page.id} version={page.versionNumber} html={page.html} mayComment={page.viewerCan.comment} isDiscussed={page.commentCount > 0}>
      <ServerHtml html={page.html} className="cb-prose" />
    </CommentedText>
  );
}

function whyClosed({ commentsLocked, inArchivedGroup }: PageOnScreen): string | undefined {
  if (inArchivedGroup) return 'its group is archived';
  return commentsLocked ? 'a moderator of the group has closed them' : undefined;
}
