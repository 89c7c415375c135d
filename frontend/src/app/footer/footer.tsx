import { useSite } from '../../lib/session';
import { Marking } from '../../ui/marking/marking';
import './footer.scss';

/** The highest marking that may be written here; nothing until the server has said what it is. */
export function Footer() {
  const marking = useSite()?.marking.label;
  return (
    <footer className="cb-footer">
      <div className="cb-container">
        {marking && (
          <>
            <Marking label={marking} />
            <span>Do not publish anything above {marking} here.</span>
          </>
        )}
      </div>
    </footer>
  );
}
