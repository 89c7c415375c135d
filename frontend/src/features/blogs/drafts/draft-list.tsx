import { Link } from 'react-router';
import { blogTitle } from '../../../lib/blog-title';
import { Button, ButtonLink } from '../../../ui/button/button';
import { MetaLine } from '../../../ui/meta-line/meta-line';
import { Tag } from '../../../ui/tag/tag';
import { Time } from '../../../ui/time/time';
import { draftTitle } from './draft-title';
import type { DraftCard } from './drafts-page';
import './draft-list.scss';

interface DraftListProps {
  drafts: DraftCard[];
  onDiscard: (draft: DraftCard) => void;
}

export function DraftList({ drafts, onDiscard }: DraftListProps) {
  return (
    <ul className="cb-drafts">
      {drafts.map((draft) => {
        const title = draftTitle(draft.title);
        return (
          <li key={draft.id}>
            <div>
              <h2 className="h-m">
                <Link className="quiet" to={draft.editPath}>
                  {title}
                </Link>
              </h2>
              <MetaLine>
                {draft.schedule && <Tag colour="green">Scheduled</Tag>}
                {draft.status !== 'DRAFT' && !draft.schedule && <Tag colour="grey">Changes to a published post</Tag>}
                {draft.blog && draft.blog.kind !== 'OWN' && `In ${blogTitle(draft.blog)}`}
                {withWhom(draft)}
                <>
                  Saved <Time value={draft.savedAt} />
                </>
              </MetaLine>
              {draft.schedule && <p className="cb-drafts__text">It will be published at {draft.schedule.inWords}.</p>}
              {draft.excerpt && <p className="cb-drafts__text">{draft.excerpt}</p>}
            </div>
            <div className="row">
              <ButtonLink to={draft.editPath} variant="secondary" small>
                Continue<span className="vh"> writing {title}</span>
              </ButtonLink>
              <Button variant="quiet" small onClick={() => onDiscard(draft)}>
                Discard<span className="vh"> {title}</span>
              </Button>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function withWhom({ authors }: DraftCard): string | undefined {
  const others = authors.filter(({ isViewer }) => !isViewer).map(({ name }) => name);
  return others.length > 0 ? `With ${others.join(', ')}` : undefined;
}
