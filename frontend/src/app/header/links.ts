/** A place of the main navigation. */
export interface MainPlace {
  label: string;
  to: string;
  /** Where else its pages stand. */
  also?: string;
}

/** The places of the main navigation, wide and in the menu of small screens. */
export const mainLinks: readonly MainPlace[] = [
  { label: 'Home', to: '/' },
  { label: 'Blogs', to: '/blogs' },
  { label: 'Wiki', to: '/wiki', also: '/spaces' },
  { label: 'Groups', to: '/groups' },
  { label: 'People', to: '/people' },
];
