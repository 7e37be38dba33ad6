// What follows when a rule about taking part is not met.
import { t, type Option } from '../fields.ts';

export const consequences: readonly Option[] = [
	{ value: 'may-not-take-part', label: t('får de inte delta', 'they may not take part') },
	{
		value: 'may-not-win-yet',
		label: t('får de delta, men inte vinna än', 'they may take part, but not win yet')
	}
];
