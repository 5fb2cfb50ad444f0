import type { MessageGrammar } from '../../../src/model/grammar.ts';
import type { Meaning } from '../../../src/model/meaning.ts';
import { readWith } from '../../shared/read-with.ts';
import { type PatchingMessage, reader } from './parser.ts';

/**
 * Output of the patching tool of DXP 7.0 to 7.3: `patching-tool info` and `patching-tool install`.
 *
 * Source: "Getting Patch Information" and "Installing Patches" of Liferay Learn (patching tool 2 and 3).
 */
export const patchingTool: MessageGrammar = {
  name: 'patching-tool',
  title: 'Patches of an installation',
  loggers: [],
  openings: [
    'Loading product and patch information',
    'Product information:',
    '* installation type: ',
    '* build number: ',
    '* service pack version:',
    '- available SP version: ',
    '- installable SP version: ',
    '* patching-tool version: ',
    '* time: ',
    '* host: ',
    '* plugins: ',
    'Currently installed patches:',
    'Available patches:',
    'Detailed patch list:',
    '[*-] ',
    '[*I] ',
    '[ -] ',
    '[ I] ',
    '[*+] ',
    '[ +] ',
    'One patch is ready to be installed',
    'Cleaning up: [',
    'Installing patches: [',
    'Processing bundles: [',
    'The patches contain database index',
    'The installation was ',
    'The installation failed',
    'The uninstallation ',
    'patching-tool>',
    './patching-tool.sh ',
  ],
  read: (message) => {
    const parts = readWith(reader, (parser) => parser.message(), message);
    return parts && toMeaning(parts);
  },
};

function toMeaning(message: PatchingMessage): Meaning {
  switch (message.kind) {
    case 'fact':
      return { eventName: 'other.patching-tool', attributes: { label: message.label, value: message.value } };
    case 'patches':
      return {
        eventName: 'other.patching-tool.patches',
        attributes: { state: message.state, patches: message.patches },
      };
    case 'patch': {
      const { name, ...rest } = message.patch;
      return { eventName: 'other.patching-tool.patch', attributes: { patch: name, ...rest } };
    }
    case 'result':
      return { eventName: 'other.patching-tool.result', attributes: { succeeded: message.succeeded } };
    case 'line':
      return { eventName: 'other.patching-tool', attributes: {} };
  }
}
