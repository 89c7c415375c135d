import type { ComparedContentFieldsFragment, ComparedLineFieldsFragment } from '../../gql/app/graphql';
import { ComparedWords } from './compared-words';

export type ComparedRow = ComparedContentFieldsFragment['rows'][number];
export type Side = 'from' | 'to';

const signs = {
  del: { sign: '−', word: 'Removed' },
  add: { sign: '+', word: 'Added' },
  moved: { sign: '↕', word: 'Moved' },
  look: { sign: '≈', word: 'Looks different' },
};

/** How one side of a row is marked; undefined for what did not change. */
export function markOf({ kind }: ComparedRow, side: Side): keyof typeof signs | undefined {
  switch (kind) {
    case 'SAME':
      return undefined;
    case 'REFORMATTED':
      return 'look';
    case 'MOVED_AWAY':
    case 'MOVED_HERE':
      return 'moved';
    default:
      return side === 'from' ? 'del' : 'add';
  }
}

/** The sign before a line, with its word for those who do not see it. */
export function SignCell({ mark }: { mark: keyof typeof signs | undefined }) {
  return (
    <td className={mark ? `sg ${mark}` : 'sg'}>
      {mark && (
        <>
          <span aria-hidden="true">{signs[mark].sign}</span>
          <span className="vh">{signs[mark].word}</span>
        </>
      )}
    </td>
  );
}

interface LineCellProps {
  line: ComparedLineFieldsFragment;
  side: Side;
  mark: keyof typeof signs | undefined;
  note: string | null;
}

/** What a line says, looking a little like what it is. */
export function LineCell({ line, side, mark, note }: LineCellProps) {
  const { block, level, picture, segments } = line;
  const look = `cb-diff__line cb-diff__line--${block.toLowerCase().replaceAll('_', '-')}`;
  return (
    <td className={mark}>
      <div className={block === 'LIST_ITEM' ? `${look} cb-diff__line--depth-${Math.min(level, 4)}` : look}>
        {block === 'RULE' && <span className="meta">Dividing line</span>}
        {picture && <img src={picture} alt="" loading="lazy" />}
        {picture && segments.length === 0 && <span className="meta">Picture without a description</span>}
        <ComparedWords segments={segments} side={side} />
      </div>
      {note && <p className="meta">{note}</p>}
    </td>
  );
}
