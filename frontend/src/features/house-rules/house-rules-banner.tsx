import ScrollText from 'lucide-react/icons/scroll-text';
import { Link, useLocation } from 'react-router';
import { acceptPath } from '../../lib/house-rules-path';
import '../../ui/banner/banner.scss';
import { Icon } from '../../ui/icon/icon';
import './house-rules-banner.scss';

/** For somebody who reads on without having accepted the rules. */
export function HouseRulesBanner() {
  const { pathname, search } = useLocation();
  return (
    <section className="cb-container cb-rulesbanner" aria-label="House rules">
      <div className="cb-banner">
        <Icon of={ScrollText} />
        <span>
          <strong>Read and accept the house rules.</strong> Until then you can read everything and change nothing.
        </span>
        <span className="push">
          <Link to={acceptPath(pathname + search)}>Read the house rules</Link>
        </span>
      </div>
    </section>
  );
}
