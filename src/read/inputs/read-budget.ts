/** What reading the inputs of one analysis may take; archives are made by others, and a small one may hold a bomb. */
export interface ReadLimits {
  /** Files in folders. */
  readonly files: number;
  /** Names that are looked at in folders, whether they are logs or not. */
  readonly names: number;
  /** Members of archives, and of archives in these. */
  readonly members: number;
  /** Bytes of archives, and of what is in them, that are kept in memory. */
  readonly heldBytes: number;
  /** Bytes that come of unpacking, at any depth, each time they do. */
  readonly unpackedBytes: number;
  /** Bytes that may come of one input, whatever its size. */
  readonly harmlessBytes: number;
  /** Beyond that, how many times its size an input may unpack to. */
  readonly ratio: number;
}

/**
 * Far above what anybody needs. Logs become ten to fifty times smaller; gzip reaches 1032, zstd more than that, and archives in archives
 * multiply it.
 */
export const READ_LIMITS: ReadLimits = {
  files: 10_000,
  names: 1_000_000,
  members: 10_000,
  heldBytes: 128 * 1024 ** 2,
  unpackedBytes: 64 * 1024 ** 3,
  harmlessBytes: 1024 ** 3,
  ratio: 500,
};

/** What is left of the limits; shared by all inputs of an analysis, and counted down while they are opened and read. */
export interface ReadBudget {
  readonly limits: ReadLimits;
  files: number;
  names: number;
  members: number;
  heldBytes: number;
  unpackedBytes: number;
}

/** Makes a budget of which nothing is taken yet. */
export function createBudget(limits: ReadLimits): ReadBudget {
  const { files, names, members, heldBytes, unpackedBytes } = limits;
  return { limits, files, names, members, heldBytes, unpackedBytes };
}

/** An input as it was given: what is unpacked from it, at any depth, is set against its size. */
export interface Origin {
  /** Bytes; of what can be read only once, those that came so far. */
  packedBytes: number;
  /** Bytes; what is read again counts once. */
  unpackedBytes: number;
}
