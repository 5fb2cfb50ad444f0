import type { Place } from './place.ts';

/** A structure with fields of one name, as the script of the 6.2 upgrade guide finds it. */
export interface DuplicateStructure {
  readonly id: string;
  readonly structureId?: string;
  readonly name?: string;
  readonly groupId?: string;
  /** Duplicate fields, and the names that the script gives them. */
  readonly fields: readonly { readonly from: string; readonly to: string }[];
  /** Ids of templates that have to be changed by hand. */
  readonly templates: readonly { readonly id: string; readonly groupId?: string }[];
  readonly place: Place;
}

/** Result of the script that finds duplicate fields of structures; counts are absent where they are not printed. */
export interface DuplicateFieldsFacts {
  /** Structures with duplicate fields: 0 says that the upgrade may go on. */
  readonly structures?: number;
  readonly templatesToModify?: number;
  readonly webContentsProcessed?: number;
  readonly webContentsOutOfSync?: number;
  readonly ddmStructuresProcessed?: number;
  /** The script came to its end. */
  readonly finished: boolean;
  readonly found: readonly DuplicateStructure[];
  readonly place: Place;
}
