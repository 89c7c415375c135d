import Check from 'lucide-react/icons/check';
import Eye from 'lucide-react/icons/eye';
import { useState } from 'react';
import { Link } from 'react-router';
import type { WikiPageWatchingFieldsFragment } from '../../../gql/wiki/graphql';
import { useDisclosure } from '../../../lib/use-disclosure';
import { Button } from '../../../ui/button/button';
import { FailureNotice } from '../../../ui/form/failure-notice';
import { Icon } from '../../../ui/icon/icon';
import '../../../ui/item-menu/item-menu.scss';
import { useWatching, type Target } from './use-watching';
import './watching.scss';

interface PageWatchProps {
  page: WikiPageWatchingFieldsFragment;
  /** In which it stands. */
  space: { id: string; name: string };
}

/** Whether one watches a page, through what, and how far that is to reach. */
export function PageWatch({ page, space }: PageWatchProps) {
  const { open, container, button, id } = useDisclosure<HTMLDivElement>();
  const { own, through, isSpaceWatched } = page.watching;
  const isWatched = own !== null || through !== null || isSpaceWatched;
  return (
    <div className="cb-itemmenu" ref={container}>
      <Button variant="quiet" small {...button}>
        <Icon of={Eye} /> {isWatched ? 'Watching' : 'Watch'}
      </Button>
      {open && (
        <div className="cb-itemmenu__panel cb-itemmenu__panel--wide cb-watch" id={id}>
          <Choices page={page} space={space} />
        </div>
      )}
    </div>
  );
}

function Choices({ page, space }: PageWatchProps) {
  const { own, through, isSpaceWatched } = page.watching;
  const watching = useWatching();
  const [news, setNews] = useState('');
  const change = async (isOn: boolean, target: Target, words: string) => {
    const done = isOn ? await watching.stop(target) : await watching.watch(target);
    setNews(done ? `You ${isOn ? 'no longer watch' : 'now watch'} ${words}` : '');
  };
  const choice = (label: string, isOn: boolean, target: Target, words: string) => (
    <li>
      <button type="button" aria-pressed={isOn} onClick={() => void change(isOn, target, words)}>
        <span className="cb-watch__mark">{isOn && <Icon of={Check} />}</span>
        {label}
      </button>
    </li>
  );
  return (
    <>
      <p className="cb-watch__why">{whatIsWatched(page.watching, space.name)}</p>
      {through && (
        <p className="cb-watch__why">
          You watch <Link to={through.path ?? ''}>{through.title}</Link> and the pages below it.
        </p>
      )}
      <ul>
        {choice('This page', own === 'PAGE', { pageId: page.id }, 'this page')}
        {choice('This page and those below it', own === 'BRANCH', { pageId: page.id, withBelow: true }, 'this page and those below it')}
        {choice('The whole space', isSpaceWatched, { spaceId: space.id }, `the space ${space.name}`)}
      </ul>
      {watching.failure && <FailureNotice failure={watching.failure} />}
      <p className="cb-watch__why">
        Crossbench keeps this, and sends no notifications yet. <Link to="/wiki/watched">Pages and spaces you watch</Link>
      </p>
      <p className="vh" role="status">
        {news}
      </p>
    </>
  );
}

function whatIsWatched({ own, through, isSpaceWatched }: PageWatchProps['page']['watching'], space: string): string {
  const page = own && (own === 'BRANCH' ? 'this page and those below it' : 'this page');
  const watched = [page, isSpaceWatched && `the space ${space}`].filter(Boolean).join(', and ');
  if (watched) return `You watch ${watched}.`;
  return through ? 'You do not watch this page for itself.' : 'You do not watch this page.';
}
