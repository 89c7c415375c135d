/** What other features may show of the wiki. */
export { PagesOfGroup, PagesOfPerson, PagesOfTag } from './lists/pages-of';
export { GroupSpacesPage } from './spaces/group-spaces-page';
