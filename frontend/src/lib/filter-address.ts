import { limits } from '@crossbench/schema/limits';

/** The address with one value of a facet more or less, from its first page. */
export function toggled(parameters: URLSearchParams, name: string, value: string): string {
  const has = parameters.getAll(name).includes(value);
  const rest = [...parameters].filter(([key, known]) => key !== 'page' && !(key === name && known === value));
  return addressOf(has ? rest : [...rest, [name, value]]);
}

/** The address with another value, or none, from its first page; `page` alone keeps the rest as it is. */
export function changed(parameters: URLSearchParams, name: string, value: string): string {
  const rest = [...parameters].filter(([key]) => key !== name && key !== 'page');
  return addressOf(value === '' ? rest : [...rest, [name, value]]);
}

/** The address with these parameters alone. */
export function cleared(parameters: URLSearchParams, kept: readonly string[]): string {
  return addressOf([...parameters].filter(([key]) => kept.includes(key)));
}

/** Values of a facet that the address asks for: as many as the server takes. */
export function valuesOf(parameters: URLSearchParams, name: string): string[] {
  return parameters.getAll(name).filter(Boolean).slice(0, limits.choicesPerFilter);
}

/** From 1. */
export function pageOf(parameters: URLSearchParams): number {
  return Math.max(1, Math.trunc(Number(parameters.get('page'))) || 1);
}

function addressOf(entries: string[][]): string {
  return `?${new URLSearchParams(entries)}`;
}
