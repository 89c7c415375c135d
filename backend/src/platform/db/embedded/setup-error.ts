/** The built-in PostgreSQL cannot be used. The message is one line that says what to do. */
export class EmbeddedPostgresError extends Error {}

const reasons: Record<string, string> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EEXIST: 'a part of the path is a file, not a folder',
};

/** Runs `work`; a folder that cannot be written becomes an EmbeddedPostgresError which names it. */
export async function explainingFolderProblems<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const reason = reasons[(error as NodeJS.ErrnoException).code ?? ''];
    if (error instanceof EmbeddedPostgresError || !reason) throw error;
    throw new EmbeddedPostgresError(
      `Crossbench cannot keep its database in ${folder}: ${reason}. Mend that, or choose another folder with CROSSBENCH_HOME`,
      { cause: error },
    );
  }
}
