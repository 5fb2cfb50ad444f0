import { tmpdir } from 'node:os';
import { UserError } from '../../errors.ts';

const NO_ROOM: readonly unknown[] = ['ENOSPC', 'EDQUOT', 'EFBIG'];

/** Does work on temporary files; an error of the file system becomes a `UserError` that says where they are and what to do. */
export async function explainingTemporary<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) throw error;
    const reason = NO_ROOM.includes(error.code) ? 'there is no room left' : error.message;
    throw new UserError(
      `cannot write temporary files in "${tmpdir()}": ${reason}; make room, or name another folder by the environment variable TMPDIR`,
      { cause: error },
    );
  }
}
