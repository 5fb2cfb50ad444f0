/** What a rule asks of where the upgrade ran, in plain words. */
import type { FactPattern } from '../../model/condition.ts';
import type { ListItem } from '../../model/document.ts';
import { amountWords } from './amount-words.ts';
import { compared, matching, named, patternItem } from './field-words.ts';

/** Says which facts must be told. */
export function factItem(fact: FactPattern): ListItem {
  return patternItem('an upgrade', [
    ...matching('of a product that matches ', fact.product),
    ...named('of the edition ', fact.edition),
    ...compared('from ', fact.from),
    ...compared('to ', fact.to),
    ...named('on the database ', fact.database),
    ...amount('with a database of version ', fact.databaseVersion),
    ...amount('with Java ', fact.java),
    ...matching('with an option of the JVM that matches ', fact.jvmOption),
    ...amount('with a heap of ', fact.heap),
    ...matching('on an application server that matches ', fact.applicationServer),
    ...matching('with a document store whose class matches ', fact.documentStore),
    ...matching('with a database driver whose class matches ', fact.driver),
    ...matching('with an installed patch that matches ', fact.patch),
    ...matching('with a property that matches ', fact.property),
    ...amount('that took ', fact.duration),
  ]);
}

function amount(lead: string, range: string | undefined): readonly ListItem[] {
  return range === undefined ? [] : [{ words: [`${lead}${amountWords(range)}`] }];
}
