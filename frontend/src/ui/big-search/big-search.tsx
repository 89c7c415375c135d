import { useId } from 'react';
import { Form } from 'react-router';
import { limits } from '@crossbench/schema/limits';
import { Button } from '../button/button';
import '../form/form.scss';
import './big-search.scss';

interface BigSearchProps {
  /** The label of the field, not drawn. */
  label: string;
  /** The name of the search landmark: there is another one in the header. */
  formLabel: string;
  query: string;
  /** Other parameters of the address, to be kept: by name, or in pairs where a name comes several times. */
  kept?: Record<string, string> | string[][];
}

/** The search field of a page of results. It asks by the address, so it works like a link. */
export function BigSearch({ label, formLabel, query, kept = {} }: BigSearchProps) {
  const id = useId();
  return (
    <Form className="cb-bigsearch" role="search" aria-label={formLabel}>
      <label className="vh" htmlFor={id}>
        {label}
      </label>
      <input
        key={query}
        className="govuk-input"
        id={id}
        name="q"
        type="search"
        defaultValue={query}
        maxLength={limits.searchQuery}
        placeholder={label}
        autoComplete="off"
      />
      {(Array.isArray(kept) ? kept : Object.entries(kept))
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
      <Button type="submit">Search</Button>
    </Form>
  );
}
