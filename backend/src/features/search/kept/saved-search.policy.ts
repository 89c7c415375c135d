import { limits } from '@crossbench/schema/limits';

/** Saves one more: as many as a list can show. */
export function canSaveSearch(savedSoFar: number): boolean {
  return savedSoFar < limits.savedSearchesPerPerson;
}
