import { Account } from './account';
import { Administration } from './administration';
import { Conduct } from './conduct';
import { Files } from './files';
import { GettingStarted } from './getting-started';
import type { Guide } from './guide';
import { Moderation } from './moderation';
import { People } from './people';
import { Search } from './search';
import { WherePostsGo } from './where-posts-go';
import { Wiki } from './wiki';
import { Writing } from './writing';

/** All guides, in the order in which they are listed. */
export const guides: Guide[] = [
  { slug: 'getting-started', title: 'Getting started', summary: 'The first quarter of an hour', audience: 'everyone', Body: GettingStarted },
  { slug: 'writing', title: 'Writing a post', summary: 'Drafts, co-authors, pictures, checks and later changes', audience: 'everyone', Body: Writing },
  { slug: 'where-posts-go', title: 'Where a post goes and who can read it', summary: 'Blogs, readers and feeds', audience: 'everyone', Body: WherePostsGo },
  { slug: 'wiki', title: 'The wiki', summary: 'Spaces, their readers and editors', audience: 'everyone', Body: Wiki },
  { slug: 'files', title: 'Files', summary: 'Attach, replace and download', audience: 'everyone', Body: Files },
  { slug: 'people', title: 'People and your profile', summary: 'Find colleagues, and be found', audience: 'everyone', Body: People },
  { slug: 'search', title: 'Search', summary: 'Find past work', audience: 'everyone', Body: Search },
  { slug: 'account', title: 'Your account', summary: 'Address, password, sessions, your data, closing', audience: 'everyone', Body: Account },
  { slug: 'conduct', title: 'Reporting something', summary: 'What happens when you report a post, comment, picture or profile', audience: 'everyone', Body: Conduct },
  { slug: 'moderation', title: 'For moderators', summary: 'The queue, and what you can decide', audience: 'administrators', Body: Moderation },
  { slug: 'administration', title: 'For site administrators', summary: 'People, departments, markings, tags, rules and jobs', audience: 'administrators', Body: Administration },
];
