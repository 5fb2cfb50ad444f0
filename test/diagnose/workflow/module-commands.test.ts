import { describe, expect, it } from 'vitest';
import type { ModuleState } from '../../../src/model/timeline.ts';
import { moduleCommands } from '../../../src/diagnose/workflow/next/module-commands.ts';
import { PLACE } from '../../support/make-run.ts';

function module(name: string, fields: Partial<ModuleState> = {}): ModuleState {
  return { name, status: 'pending', place: PLACE, ...fields };
}

describe('the commands for modules', () => {
  it('ask which modules wait where none is known', () => {
    expect(moduleCommands([module('org.acme.done', { status: 'upgraded' })])).toEqual(['upgrade:check']);
  });

  it('put what others wait for first, by name or inside a reference', () => {
    const modules = [
      module('org.acme.web', { blockedBy: ['(release.bundle.symbolic.name=org.acme.service)', 'org.acme.api'] }),
      module('org.acme.service', { status: 'failed', blockedBy: ['org.acme.lib'] }),
      module('org.acme.lib'),
      module('org.acme.api', { status: 'upgraded' }),
    ];
    expect(moduleCommands(modules)).toEqual([
      'upgrade:execute org.acme.lib',
      'upgrade:execute org.acme.service',
      'upgrade:execute org.acme.web',
      'upgrade:check',
    ]);
  });

  it('take modules that wait for each other as they come', () => {
    const modules = [
      module('org.acme.a', { blockedBy: ['org.acme.b'] }),
      module('org.acme.b', { blockedBy: ['org.acme.a'] }),
    ];
    expect(moduleCommands(modules).slice(0, 2)).toEqual(['upgrade:execute org.acme.b', 'upgrade:execute org.acme.a']);
  });

  it('upgrade all at once where many wait', () => {
    const modules = Array.from({ length: 11 }, (_, index) => module(`org.acme.m${index}`));
    expect(moduleCommands(modules)).toEqual(['upgrade:executeAll', 'upgrade:check']);
  });
});
