import { useSearchParams } from 'react-router';

type Changes = Record<string, string | number | null>;

interface AddressParameters {
  get: (name: string) => string;
  /** The page number in the address, 1 when there is none. */
  page: number;
  /** This address with some parameters changed; those that are empty, or page 1, are left out. */
  with: (changes: Changes) => string;
}

/** Lists keep what was asked in the address, so that it can be sent on and gone back to. */
export function useAddressParameters(): AddressParameters {
  const [parameters] = useSearchParams();
  return {
    get: (name) => parameters.get(name) ?? '',
    page: Math.max(1, Math.trunc(Number(parameters.get('page'))) || 1),
    with: (changes) => {
      const next = new URLSearchParams(parameters);
      for (const [name, value] of Object.entries(changes)) next.set(name, String(value ?? ''));
      if (next.get('page') === '1') next.delete('page');
      for (const [name, value] of [...next]) if (value === '') next.delete(name);
      return `?${next}`;
    },
  };
}
