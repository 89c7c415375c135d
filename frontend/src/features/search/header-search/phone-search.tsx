import Search from 'lucide-react/icons/search';
import X from 'lucide-react/icons/x';
import { useLayoutEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { IconButton } from '../../../ui/icon-button/icon-button';
import { SearchForm } from './search-form';
import './phone-search.scss';

/** Where the header has no room for a field: a button that opens it over the whole screen. */
export function PhoneSearch() {
  const [isOpen, setOpen] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const leave = () => dialog.current?.close();
  // At once, while the press is still being handled: only then does a phone show its keyboard.
  useLayoutEffect(() => {
    if (!isOpen) return;
    dialog.current?.showModal();
    input.current?.focus();
  }, [isOpen]);
  return (
    <>
      <IconButton
        className="cb-only-phone"
        icon={Search}
        label="Search"
        aria-haspopup="dialog"
        aria-keyshortcuts="/ Control+K"
        onClick={() => setOpen(true)}
      />
      {isOpen && (
        <dialog className="cb-fullsearch" ref={dialog} aria-label="Search" onClose={() => setOpen(false)}>
          <SearchForm input={input} onLeave={leave}>
            <Link className="cb-fullsearch__more" to="/search" onClick={leave}>
              Saved searches, and what you can type
            </Link>
          </SearchForm>
          <IconButton className="cb-fullsearch__close" icon={X} label="Close search" onClick={leave} />
        </dialog>
      )}
    </>
  );
}
