import EyeOff from 'lucide-react/icons/eye-off';
import { Link } from 'react-router';
import type { HiddenNoticeFieldsFragment } from '../../gql/app/graphql';
import '../banner/banner.scss';
import { Icon } from '../icon/icon';

interface HiddenBannerProps {
  notice: HiddenNoticeFieldsFragment;
  /** "post", "comment", "profile". */
  thing: string;
}

/** Why something is hidden, and the way to a second look: for its authors and for moderators. */
export function HiddenBanner({ notice, thing }: HiddenBannerProps) {
  const { caseId, reason, message, viewerCanSeeCase, viewerCanAskSecondLook } = notice;
  const way = viewerCanSeeCase
    ? { to: `/moderation/cases/${caseId}`, label: 'See the case' }
    : { to: '/account/reports', label: viewerCanAskSecondLook ? 'Ask for a second look' : 'See the decision' };
  return (
    <div className="cb-banner">
      <Icon of={EyeOff} />
      <span>
        <strong>A moderator has hidden this {thing}.</strong>
        {reason && ` The house rule it is about: ${reason.label.toLowerCase()}.`}
        {message && ` They say: “${message}”`}
      </span>
      <span className="push">
        <Link to={way.to}>{way.label}</Link>
      </span>
    </div>
  );
}
