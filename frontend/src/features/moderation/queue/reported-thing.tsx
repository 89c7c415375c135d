import { Link } from 'react-router';
import type { CaseFieldsFragment } from '../../../gql/moderation/graphql';
import { MetaLine } from '../../../ui/meta-line/meta-line';
import { Time } from '../../../ui/time/time';

/** A long text is folded behind this many characters. */
const shown = 600;

/** What was reported, as it was then: its words or the picture, whose it is and where it stands. */
export function ReportedThing({ about }: { about: CaseFieldsFragment }) {
  const { author, label, text, pictureUrl, changedSince, gone, mended } = about;
  return (
    <div className="cb-quoted">
      <MetaLine>
        <Link className="quiet who" to={author.path}>
          {author.name}
        </Link>
        {author.department && <abbr title={author.department.name}>{author.department.acronym}</abbr>}
        <Place about={about} />
      </MetaLine>
      {mended && <h2 className="cb-case__head">What was hidden</h2>}
      {pictureUrl && <img className="cb-case__picture" src={pictureUrl} alt={`The reported picture: ${text}`} />}
      {!pictureUrl && text && <Words text={text} label={label} />}
      {!pictureUrl && !text && <p className="meta">Its words are no longer kept.</p>}
      {gone ? (
        <p className="meta">Its author has taken it away since.</p>
      ) : (
        changedSince && !mended && <p className="meta">Its author has changed it since. This is what was reported.</p>
      )}
      {mended && (
        <>
          <h2 className="cb-case__head">As it is now</h2>
          <p className="meta">
            Changed <Time value={mended.changedAt} />. If you show it again, readers see this.
          </p>
          {mended.title !== null && <p className="cb-case__text">{mended.title}</p>}
          <Words text={mended.text} label={label} />
        </>
      )}
    </div>
  );
}

function Place({ about: { label, title, path } }: { about: CaseFieldsFragment }) {
  if (label === 'profile') return <>profile</>;
  const joined = label === 'comment' ? 'comment on' : label === 'picture' ? 'picture in' : label;
  if (title === null) return <>{joined} something that you may not read</>;
  return (
    <>
      {joined} {path ? <Link to={path}>{title}</Link> : title}
    </>
  );
}

function Words({ text, label }: { text: string; label: string }) {
  if (text.length <= shown) return <p className="cb-case__text">{text}</p>;
  return (
    <>
      <p className="cb-case__text">{text.slice(0, shown)}…</p>
      <details>
        <summary>Read the whole {label}</summary>
        <p className="cb-case__text">{text}</p>
      </details>
    </>
  );
}
