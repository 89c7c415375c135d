import LoaderCircle from 'lucide-react/icons/loader-circle';
import type { ComponentProps, ReactNode } from 'react';
import { Link, type LinkProps } from 'react-router';
import { Icon } from '../icon/icon';
import './button.scss';

interface Look {
  variant?: 'secondary' | 'quiet' | 'warning';
  small?: boolean;
}

interface ButtonProps extends Look, ComponentProps<'button'> {
  /** Under way: said and drawn, but never disabled, so that focus stays. Pressing it again does nothing. */
  busy?: boolean;
  children: ReactNode;
}

export function Button({ variant, small, busy, children, className, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={classes({ variant, small }, className)}
      aria-disabled={busy || undefined}
      onClick={(event) => (busy ? event.preventDefault() : onClick?.(event))}
    >
      {busy && <Icon of={LoaderCircle} className="cb-spin" />}
      {children}
    </button>
  );
}

/** A link that looks like a button: for going somewhere, not for doing something. */
export function ButtonLink({ variant, small, className, ...rest }: Look & LinkProps) {
  return <Link {...rest} className={classes({ variant, small }, className)} />;
}

function classes({ variant, small }: Look, more?: string): string {
  const names = ['govuk-button'];
  if (variant) names.push(`govuk-button--${variant}`);
  if (small) names.push('govuk-button--small');
  if (more) names.push(more);
  return names.join(' ');
}
