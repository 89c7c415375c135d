import { SideNavigation } from '../side-navigation/side-navigation';

/** The pages about oneself; they belong to different features. */
export function AccountNavigation() {
  return (
    <SideNavigation
      label="Your account"
      links={[
        { label: 'Your account', to: '/account' },
        { label: 'Your profile', to: '/account/profile' },
        { label: 'Email address', to: '/account/address' },
        { label: 'Password', to: '/account/password' },
        { label: 'Feeds', to: '/account/feeds' },
        { label: 'Pages to review', to: '/wiki/reviews' },
        { label: 'Pages you watch', to: '/wiki/watched' },
        { label: 'Your suggested changes', to: '/wiki/suggestions' },
        { label: 'Your reports', to: '/account/reports' },
        { label: 'Your data', to: '/account/data' },
      ]}
    />
  );
}
