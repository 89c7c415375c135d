import BookOpen from 'lucide-react/icons/book-open';
import CircleUser from 'lucide-react/icons/circle-user';
import FileText from 'lucide-react/icons/file-text';
import MessageSquare from 'lucide-react/icons/message-square';
import Paperclip from 'lucide-react/icons/paperclip';
import UsersRound from 'lucide-react/icons/users-round';
import type { LucideIcon } from 'lucide-react';
import type { SearchKind } from '../../../gql/search/graphql';

interface Kind {
  kind: SearchKind;
  /** Its word in the address. */
  parameter: string;
  label: string;
  /** Said before a result's title by screen readers. */
  name: string;
  icon: LucideIcon;
}

/** What can be found, in the order of the tabs. */
export const kinds: Kind[] = [
  { kind: 'POST', parameter: 'post', label: 'Posts', name: 'Post', icon: FileText },
  { kind: 'PAGE', parameter: 'page', label: 'Wiki pages', name: 'Wiki page', icon: BookOpen },
  { kind: 'PERSON', parameter: 'person', label: 'People', name: 'Person', icon: CircleUser },
  { kind: 'GROUP', parameter: 'group', label: 'Groups', name: 'Group', icon: UsersRound },
  { kind: 'FILE', parameter: 'file', label: 'Files', name: 'File', icon: Paperclip },
  { kind: 'COMMENT', parameter: 'comment', label: 'Comments', name: 'Comment', icon: MessageSquare },
];
