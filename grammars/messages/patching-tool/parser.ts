import type { ListedPatch } from '../../../src/model/installation.ts';
import { GrammarParser, makeReader } from '../../shared/read-with.ts';
import * as t from './tokens.ts';

/** A line of the patching tool, taken apart. */
export type PatchingMessage =
  | { readonly kind: 'fact'; readonly label: string; readonly value: string }
  | { readonly kind: 'patches'; readonly state: 'installed' | 'available'; readonly patches: readonly string[] }
  | { readonly kind: 'patch'; readonly patch: ListedPatch }
  | { readonly kind: 'result'; readonly succeeded: boolean }
  | { readonly kind: 'line' };

/** What the patching tool prints of an installation (`info`), and of what it installs (`install`). */
class PatchingToolParser extends GrammarParser {
  constructor() {
    super(t.TOKENS);
    this.performSelfAnalysis();
  }

  readonly message = this.RULE('message', (): PatchingMessage =>
    this.either<PatchingMessage>([
      { ALT: () => this.SUBRULE(this.fact) },
      { ALT: () => this.SUBRULE(this.patches) },
      { ALT: () => this.SUBRULE(this.patch) },
      { ALT: () => (this.CONSUME(t.Succeeded), { kind: 'result', succeeded: true }) },
      { ALT: () => (this.CONSUME(t.Failed), { kind: 'result', succeeded: false }) },
      { ALT: () => (this.CONSUME(t.Line), { kind: 'line' }) },
    ]),
  );

  /** `* build number: 7210`, `- available SP version: 1` */
  private readonly fact = this.RULE('fact', (): PatchingMessage => {
    this.CONSUME(t.Bullet);
    const label = this.either<string | undefined>([
      { ALT: () => (this.CONSUME(t.InstallationType), 'installation-type') },
      { ALT: () => (this.CONSUME(t.BuildNumber), 'build') },
      { ALT: () => (this.CONSUME(t.ServicePacks), undefined) },
      { ALT: () => (this.CONSUME(t.ServicePack), 'service-pack') },
      { ALT: () => (this.CONSUME(t.AvailablePack), 'service-pack') },
      { ALT: () => (this.CONSUME(t.InstallablePack), 'installable-service-pack') },
      { ALT: () => (this.CONSUME(t.ToolVersion), 'tool-version') },
      { ALT: () => (this.CONSUME(t.OtherFact), undefined) },
    ]);
    const value = this.OPTION(() => this.CONSUME(t.Value).image.trim());
    return label === undefined || value === undefined ? { kind: 'line' } : { kind: 'fact', label, value };
  });

  /** `Currently installed patches: dxp-2-7210, hotfix-3-7210`, `Available patches: -` */
  private readonly patches = this.RULE('patches', (): PatchingMessage => {
    const state = this.either<'installed' | 'available'>([
      { ALT: () => (this.CONSUME(t.Installed), 'installed') },
      { ALT: () => (this.CONSUME(t.Available), 'available') },
    ]);
    const patches: string[] = [];
    this.OPTION(() =>
      this.OR1([
        { ALT: () => this.CONSUME(t.Nothing) },
        {
          ALT: () => {
            this.AT_LEAST_ONE_SEP({ SEP: t.Comma, DEF: () => patches.push(this.CONSUME(t.Patch).image) });
          },
        },
      ]),
    );
    return { kind: 'patches', state, patches };
  });

  /** `[*-] dxp-2-7210 :: Installed; Won't be installed: dxp-3 contains the fixes included in this one :: Built for LIFERAY` */
  private readonly patch = this.RULE('patch', (): PatchingMessage => {
    const marks = this.CONSUME(t.Marks).image;
    const name = this.CONSUME(t.Patch).image;
    const remark = this.OPTION(() => this.CONSUME(t.Remark).image.slice(' :: '.length).trim());
    const patch = { name, installed: marks[1] === '*', willBeInstalled: marks[2] === 'I' };
    return { kind: 'patch', patch: { ...patch, ...(remark !== undefined && { remark }) } };
  });
}

export const reader = makeReader(t.TOKENS, PatchingToolParser);
