import type { SearchFillingFieldsFragment } from '../../../gql/search/graphql';
import { count } from '../../../lib/words';
import { Button } from '../../../ui/button/button';
import { Time } from '../../../ui/time/time';

interface IndexFillingProps {
  filling: SearchFillingFieldsFragment | null;
  /** What is filled, for those who cannot see where the button stands. */
  name: string;
  busy: boolean;
  onRebuild: () => void;
}

/** How far an index is that is made anew, or when it last was. */
export function IndexFilling({ filling, name, busy, onRebuild }: IndexFillingProps) {
  if (filling?.isUnderWay) {
    const { done, total } = filling;
    return (
      <div className="cb-filling">
        <p id={`filling-${name}`}>
          Being made anew: {done.toLocaleString('en-GB')} of about {count(total, 'document')}
        </p>
        <progress aria-labelledby={`filling-${name}`} value={done} max={Math.max(total, 1)} />
      </div>
    );
  }
  return (
    <div className="cb-filling">
      <p>
        {filling?.finishedAt ? (
          <>
            Made anew <Time value={filling.finishedAt} />, with {count(filling.total, 'document')}.
          </>
        ) : (
          'It has followed every change since it was first made.'
        )}
      </p>
      <Button variant="secondary" busy={busy} onClick={onRebuild}>
        Rebuild<span className="vh"> {name}</span>
      </Button>
    </div>
  );
}
