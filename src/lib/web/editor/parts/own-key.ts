// The key of a thing that nothing else in the award refers to.
import { t, type Field } from '../fields.ts';

export const key: Field = {
	kind: 'key',
	name: 'key',
	label: t('Namn i koden', 'Name in the code')
};
