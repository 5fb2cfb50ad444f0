import type { DatabaseVendor } from './database.ts';

/** The application server that the upgrade tool was told, as answered or as offered where the answer is the default. */
export interface ApplicationServer {
  /** Id of the tool: `tomcat`, `wildfly`, `weblogic` … */
  readonly name?: string;
  readonly directory?: string;
  readonly extraLibraries?: string;
  readonly globalLibraries?: string;
  readonly portalDirectory?: string;
}

/** How the database is reached; never with user or password. */
export interface DatabaseConnection {
  readonly vendor?: DatabaseVendor;
  /** Class of the JDBC driver. */
  readonly driver?: string;
  readonly protocol?: string;
  readonly host?: string;
  readonly port?: string;
  /** Name of the database or schema. */
  readonly name?: string;
}

/** Where documents and media are kept. */
export interface DocumentLibrary {
  /** Class of the store. */
  readonly store?: string;
  readonly rootDirectory?: string;
  /** As printed: `15.21 GB`. */
  readonly size?: string;
}

/** A patch that the patching tool lists. */
export interface ListedPatch {
  /** `dxp-2-7210`, `hotfix-550-7310`. */
  readonly name: string;
  readonly installed: boolean;
  /** The tool would install it. */
  readonly willBeInstalled: boolean;
  readonly remark?: string;
}

/** What the patching tool says of an installation. */
export interface PatchingFacts {
  readonly toolVersion?: string;
  readonly installationType?: string;
  /** Build number of the installation that the tool stands in. */
  readonly build?: string;
  /** Service pack that is there, and the one that may be installed; absent where there is none. */
  readonly servicePack?: string;
  readonly installableServicePack?: string;
  readonly installed?: readonly string[];
  readonly available?: readonly string[];
  readonly patches: readonly ListedPatch[];
  /** Of an installation: it says that it was successful. */
  readonly succeeded?: boolean;
}
