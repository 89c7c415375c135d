import { Link } from 'react-router';
import { Wordmark } from '../../ui/wordmark/wordmark';
import { ContentLayout } from './content-layout';
import './plain-layout.scss';

/** For those who are not signed in: no navigation, since it would lead nowhere. */
export function PlainLayout() {
  return (
    <>
      <header className="cb-plainhead">
        <div className="cb-container">
          <Link className="cb-wordmark" to="/">
            <Wordmark />
          </Link>
        </div>
      </header>
      <ContentLayout />
    </>
  );
}
