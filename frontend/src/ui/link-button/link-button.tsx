import type { ComponentProps } from 'react';
import './link-button.scss';

/** Does something, and looks like a link because it stands in a sentence. */
export function LinkButton({ className, ...rest }: ComponentProps<'button'>) {
  return <button type="button" {...rest} className={className ? `cb-linkbutton ${className}` : 'cb-linkbutton'} />;
}
