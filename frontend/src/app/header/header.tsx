import PenLine from 'lucide-react/icons/pen-line';
import { Link } from 'react-router';
import { HeaderSearch } from '../../features/search/header-search/header-search';
import { PhoneSearch } from '../../features/search/header-search/phone-search';
import { useViewer, type Viewer } from '../../lib/session';
import { ButtonLink } from '../../ui/button/button';
import { Icon } from '../../ui/icon/icon';
import { Wordmark } from '../../ui/wordmark/wordmark';
import { AccountMenu } from './account-menu';
import { MainNavigation } from './main-navigation';
import { SmallMenu } from './small-menu';
import { ThemeButton } from './theme-button';
import './header.scss';

/** Until the server has said who is signed in only the wordmark and the theme are drawn. */
export function Header() {
  const viewer = useViewer();
  return (
    <header className="cb-header">
      <div className="cb-container cb-header__in">
        <Link className="cb-wordmark" to="/">
          <Wordmark />
        </Link>
        {viewer ? <SignedIn viewer={viewer} /> : <SignedOut known={viewer === null} />}
      </div>
    </header>
  );
}

function SignedIn({ viewer }: { viewer: Viewer }) {
  return (
    <>
      <MainNavigation />
      <HeaderSearch />
      <div className="cb-header__tools">
        <PhoneSearch />
        <ButtonLink className="cb-write" to="/write" small aria-keyshortcuts="c">
          <Icon of={PenLine} />
          Write
        </ButtonLink>
        <ThemeButton />
        <AccountMenu viewer={viewer} />
        <SmallMenu viewer={viewer} />
      </div>
    </>
  );
}

function SignedOut({ known }: { known: boolean }) {
  return (
    <div className="cb-header__tools cb-header__tools--end">
      <ThemeButton always />
      {known && (
        <ButtonLink to="/sign-in" small>
          Sign in
        </ButtonLink>
      )}
    </div>
  );
}
