import { useEffect } from 'react';
import type { DataExportFieldsFragment } from '../../gql/exports/graphql';

const askAgainAfter = 1500;

/** Asks how far a download is until it is ready. */
export function useExportProgress(current: DataExportFieldsFragment | undefined, refresh: () => void): void {
  const isUnderWay = current !== undefined && current.state !== 'READY';
  useEffect(() => {
    if (!isUnderWay) return;
    const timer = setInterval(refresh, askAgainAfter);
    return () => clearInterval(timer);
  }, [isUnderWay, refresh]);
}

export function isBusy(current: DataExportFieldsFragment | undefined): boolean {
  return current?.state === 'WAITING' || current?.state === 'BUILDING';
}
