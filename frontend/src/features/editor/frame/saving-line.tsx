import type { LucideIcon } from 'lucide-react';
import { Icon } from '../../../ui/icon/icon';

interface SavingLineProps {
  icon: LucideIcon;
  /** Left out while there is nothing to say. */
  words: string | undefined;
  isTrouble: boolean;
  /** What assistive technology hears while all is well. */
  calm?: string | false;
}

/** Where the text is, in words. The live region is quiet while all is well: it would speak every few seconds. */
export function SavingLine({ icon, words, isTrouble, calm = false }: SavingLineProps) {
  return (
    <>
      {words && (
        <span className={isTrouble ? 'cb-save cb-save--trouble' : 'cb-save'}>
          <Icon of={icon} />
          {words}
        </span>
      )}
      <span className="vh" role="status">
        {isTrouble ? words : calm}
      </span>
    </>
  );
}
