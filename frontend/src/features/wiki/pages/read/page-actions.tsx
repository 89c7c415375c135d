import Ellipsis from 'lucide-react/icons/ellipsis';
import History from 'lucide-react/icons/history';
import PenLine from 'lucide-react/icons/pen-line';
import { Link } from 'react-router';
import { useDisclosure } from '../../../../lib/use-disclosure';
import { ButtonLink } from '../../../../ui/button/button';
import { IconButton } from '../../../../ui/icon-button/icon-button';
import { Icon } from '../../../../ui/icon/icon';
import '../../../../ui/item-menu/item-menu.scss';
import { SuggestButton } from '../../suggestions/suggestions-line';
import { PageWatch } from '../../watching/page-watch';
import { neighboursOf } from '../tree/neighbours';
import { useMovePage } from '../tree/use-move-page';
import type { PageOnScreen } from '../layout/page-context';

/** What this person may do with the page. */
export function PageActions({ page }: { page: PageOnScreen }) {
  const { open, container, button, id } = useDisclosure<HTMLDivElement>();
  const moving = useMovePage();
  const { previous, next } = neighboursOf(page);
  const place = { pageId: page.id, parentId: page.parentId };
  const { edit, seeHistory } = page.viewerCan;
  return (
    <div className="cb-wikiacts">
      <div className="row">
        {edit && (
          <ButtonLink to={`/wiki/${page.id}/edit`} variant="secondary" small aria-keyshortcuts="e">
            <Icon of={PenLine} /> Edit
          </ButtonLink>
        )}
        <SuggestButton page={page} />
        {seeHistory && (
          <ButtonLink to={`${page.path}/history`} variant="quiet" small>
            <Icon of={History} /> History
          </ButtonLink>
        )}
        {page.space && <PageWatch page={page} space={page.space} />}
        <div className="cb-itemmenu" ref={container}>
          <IconButton icon={Ellipsis} label="More actions" {...button} />
          {open && (
            <ul className="cb-itemmenu__panel cb-itemmenu__panel--wide" id={id}>
              {edit && (
                <>
                  <li>
                    <Link to={`/wiki/new?space=${page.space?.id ?? ''}&parent=${page.id}`}>New page below</Link>
                  </li>
                  <li>
                    <Link to={`${page.path}/describe`}>Title, tags and marking</Link>
                  </li>
                  {previous && (
                    <li>
                      <button type="button" onClick={() => void moving.move({ ...place, beforeId: previous.id })}>
                        Move up
                      </button>
                    </li>
                  )}
                  {next && (
                    <li>
                      <button type="button" onClick={() => void moving.move({ ...place, afterId: next.id })}>
                        Move down
                      </button>
                    </li>
                  )}
                  <li>
                    <Link to={`${page.path}/move`}>Move to…</Link>
                  </li>
                  <li>
                    <Link to={`${page.path}/suggestions`}>Suggested changes</Link>
                  </li>
                  <li>
                    <Link to={`${page.path}/delete`}>Delete</Link>
                  </li>
                </>
              )}
              <li>
                <button type="button" onClick={() => window.print()}>
                  Print or save as PDF
                </button>
              </li>
              <li>
                <a href={`/files/wiki-pages/${page.id}/markdown`} download>
                  Download as Markdown
                </a>
              </li>
              <li>
                <a href={`/files/wiki-pages/${page.id}/html`} download>
                  Download as HTML
                </a>
              </li>
            </ul>
          )}
        </div>
      </div>
      {moving.problem}
      <p className="vh" role="status">
        {moving.news}
      </p>
    </div>
  );
}
