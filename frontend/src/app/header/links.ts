/** The places of the main navigation, wide and in the menu of small screens. */
export const mainLinks = [
  { label: 'Home', to: '/' },
  { label: 'Blogs', to: '/blogs' },
  { label: 'Groups', to: '/groups' },
  { label: 'People', to: '/people' },
];
