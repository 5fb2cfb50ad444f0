import { token } from '../../shared/read-with.ts';

export const Stars = token('Stars', / ?\*\*\* ?/, '*** ');
export const None = token(
  'None',
  'There are no structures with duplicate fields.',
  'There are no structures with duplicate fields.',
);
export const Results = token('Results', 'RESULTS', 'RESULTS');
export const Count = token('Count', /(?<=\*\*\* ?)\d+/, '12');
export const Structures = token('Structures', ' structures with duplicate fields', ' structures with duplicate fields');
export const Templates = token('Templates', ' templates to modify manually', ' templates to modify manually');
export const WebContents = token(
  'WebContents',
  ' web contents automatically processed',
  ' web contents automatically processed',
);
export const OutOfSync = token(
  'OutOfSync',
  / web contents can ?not be processed/,
  ' web contents can not be processed',
);
export const DdmStructures = token(
  'DdmStructures',
  ' DDM Structures with duplicate fields automatically processed',
  ' DDM Structures with duplicate fields automatically processed',
);
export const Rest = token('Rest', /(?<=\w|\.) [A-Za-z][^*]*[^* ]/, ' You can proceed with the upgrade');

export const Checking = token('Checking', 'Checking Structure with ID ', 'Checking Structure with ID ');
export const StructureId = token('StructureId', ' and Structure ID ', ' and Structure ID ');
export const Named = token('Named', ' and name ', ' and name ');
/** Name of a structure: free text. */
export const Name = token('Name', /(?<= and name )[^]+?(?= from group ID \d+(?![^])|(?![^]))/, 'Companies');
export const FromGroup = token('FromGroup', / from group ID /i, ' from group ID ');
export const Id = token('Id', /[A-Z\d][\w-]*/, '2274237');
export const Field = token('Field', 'Field ', 'Field ');
/** Name of a field. */
export const FieldName = token('FieldName', /(?<=(?<![^])Field )\S+|(?<= replaced by )\S+/, 'content');
export const Replaced = token('Replaced', / (?:name )?will be replaced by /, ' will be replaced by ');
export const Template = token('Template', '- Template ID ', '- Template ID ');
export const Finishing = token(
  'Finishing',
  /Finishing NormalizeDuplicateFields[^]*/,
  'Finishing NormalizeDuplicateFields process',
);

/** What no production takes, in one piece: text that does not fit costs no more than text that does. */
export const Unread = token('Unread', /[^]+/, 'anything else');

export const TOKENS = [
  FieldName,
  Count,
  Name,
  None,
  Results,
  Structures,
  Templates,
  WebContents,
  OutOfSync,
  DdmStructures,
  Checking,
  StructureId,
  Named,
  FromGroup,
  Field,
  Replaced,
  Template,
  Finishing,
  Stars,
  Rest,
  Id,
  Unread,
];
