import { SideNavigation } from '../side-navigation/side-navigation';

/** The pages of site administrators; they belong to different features. */
const administrationLinks: { label: string; to: string }[] = [
  { label: 'Overview', to: '/administration' },
  { label: 'People and accounts', to: '/administration/people' },
  { label: 'Departments', to: '/administration/departments' },
  { label: 'Positions', to: '/administration/positions' },
  { label: 'Groups without owners', to: '/administration/groups' },
  { label: 'Spaces nobody looks after', to: '/administration/spaces' },
  { label: 'Import a group', to: '/administration/group-import' },
  { label: 'Tags', to: '/administration/tags' },
  { label: 'Professions', to: '/administration/professions' },
  { label: 'Markings', to: '/administration/markings' },
  { label: 'House rules', to: '/administration/house-rules' },
  { label: 'Notices', to: '/administration/notices' },
  { label: 'Search index', to: '/administration/search' },
  { label: 'What people search for', to: '/administration/search-learning' },
  { label: 'Synonyms', to: '/administration/synonyms' },
  { label: 'Mail', to: '/administration/mail' },
  { label: 'Jobs', to: '/administration/jobs' },
];

export function AdministrationNavigation() {
  return <SideNavigation label="Administration" links={administrationLinks} />;
}
