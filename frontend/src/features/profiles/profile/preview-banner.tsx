import { Link } from 'react-router';
import { Banner } from '../../../ui/banner/banner';

/** One's own profile, seen with the eyes of others. */
export function PreviewBanner({ path }: { path: string }) {
  return (
    <div className="cb-profilepreview">
      <Banner kind="warning" action={<Link to={path}>See it as yourself</Link>}>
        This is what colleagues in other departments see of you.
      </Banner>
    </div>
  );
}
