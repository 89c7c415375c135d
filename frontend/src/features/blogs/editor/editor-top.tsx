import ChevronLeft from 'lucide-react/icons/chevron-left';
import { Link } from 'react-router';
import { Button } from '../../../ui/button/button';
import { Icon } from '../../../ui/icon/icon';
import { PageHeading } from '../../../ui/page/page-heading';
import '../../../ui/segments/segments.scss';
import { Tag } from '../../../ui/tag/tag';
import type { SaverSnapshot } from './saving/draft-saver';
import { SaveStatus } from './save-status';

interface EditorTopProps {
  isPublished: boolean;
  /** By a moderator: what is saved stays out of sight. */
  isHidden: boolean;
  isScheduled: boolean;
  isPreview: boolean;
  onPreview: (isPreview: boolean) => void;
  snapshot: SaverSnapshot<unknown>;
  busy: boolean;
  onPublish: () => void;
  /** Left out while there is nothing to discard. */
  onDiscard: (() => void) | undefined;
}

/** Above the text: the way back, where the text is, and what can be done with it. */
export function EditorTop({ isPublished, isHidden, isScheduled, isPreview, onPreview, snapshot, busy, onPublish, onDiscard }: EditorTopProps) {
  return (
    <div className="cb-editor__top">
      <PageHeading className="vh">{isPublished ? 'Edit post' : 'Write a post'}</PageHeading>
      <Link className="cb-editor__back" to="/drafts">
        <Icon of={ChevronLeft} />
        Drafts
      </Link>
      {isScheduled && <Tag colour="green">Scheduled</Tag>}
      <SaveStatus snapshot={snapshot} />
      <div className="push">
        <div className="seg" role="group" aria-label="View">
          <button type="button" aria-pressed={!isPreview} onClick={() => onPreview(false)}>
            Write
          </button>
          <button type="button" aria-pressed={isPreview} onClick={() => onPreview(true)}>
            Preview
          </button>
        </div>
        {onDiscard && (
          <Button variant="secondary" onClick={onDiscard}>
            {isPublished ? 'Discard changes' : 'Delete draft'}
          </Button>
        )}
        <Button busy={busy} onClick={onPublish}>
          {isHidden ? 'Save changes' : isPublished ? 'Publish changes' : isScheduled ? 'Publish now' : 'Publish'}
        </Button>
      </div>
    </div>
  );
}
