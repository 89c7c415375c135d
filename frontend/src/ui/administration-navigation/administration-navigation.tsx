import { SideNavigation } from '../side-navigation/side-navigation';

/** The pages of site administrators; they belong to different features. */
export const administrationLinks: { label: string; to: string }[] = [
  { label: 'People and accounts', to: '/administration/people' },
  { label: 'Departments', to: '/administration/departments' },
  { label: 'House rules', to: '/administration/house-rules' },
];

export function AdministrationNavigation() {
  return <SideNavigation label="Administration" links={administrationLinks} />;
}
