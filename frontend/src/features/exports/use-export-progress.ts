import { useEffect } from 'react';
import type { DataExportFieldsFragment } from '../../gql/exports/graphql';

const askAgainAfter = 1500;

/** Asks how far a download is until it is ready. */
export function useExportProgress(current: DataExportFieldsFragment | null | undefined, refresh: () => void): void {
  const isUnderWay = current ? current.state !== 'READY' : false;
  useEffect(() => {
    if (!isUnderWay) return;
    const timer = setInterval(refresh, askAgainAfter);
    return () => clearInterval(timer);
  }, [isUnderWay, refresh]);
}
