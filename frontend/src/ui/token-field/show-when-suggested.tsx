import { use, useEffect, useEffectEvent } from 'react';
import { ComboBoxStateContext } from 'react-aria-components';

/**
 * Suggestions come after the key that asked for them, when the field has already found that it has nothing to show. Only
 * news from the server open the list: what the person closed stays closed.
 */
export function ShowWhenSuggested({ names }: { names: string }) {
  const state = use(ComboBoxStateContext);
  const show = useEffectEvent(() => {
    if (state?.isFocused && state.inputValue) state.open(null, 'input');
  });
  useEffect(() => {
    if (names) show();
  }, [names]);
  return null;
}
