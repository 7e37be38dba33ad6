// The table to begin from, with rows of the awards that there are, so that their words are the right ones.
import ExcelJS from 'exceljs';
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import { programmes } from '../../programme/index.ts';
import { shortName } from '../publish/rules.ts';

export type Template = {
	lines: string[][];
	/** Answers it as a workbook (xlsx). */
	workbook: (header: readonly string[], sheet: string) => Promise<Buffer>;
};

/** Answers a row for each honour of each award, made up but for the names of awards and classes. */
export async function archiveTemplate(tx: Tx, actor: Actor): Promise<Template> {
	const lines = (await programmes(tx, actor)).flatMap(({ definition }) =>
		['Vinnare', ...(definition.honours.length > 1 ? ['Hedersomnämnande'] : []), 'Deltagare'].map(
			(honour, at) => [
				shortName(definition.name).sv,
				String(2004 + at),
				'',
				definition.classes[at % Math.max(1, definition.classes.length)]?.name.sv ?? '',
				honour,
				`Exempelenheten ${at + 1}`,
				'Exempelförvaltningen',
				...(honour === 'Deltagare'
					? ['', '', '', '', '']
					: ['', 'Påhittad motivering. Byt ut raden mot en riktig.', '', '50 000', 'Diplom'])
			]
		)
	);
	return {
		lines,
		workbook: async (header, name) => {
			const book = new ExcelJS.Workbook();
			const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
			sheet.columns = header.map((each) => ({
				header: each,
				width: /^Motiv/u.test(each) ? 60 : 24
			}));
			sheet.getRow(1).font = { bold: true };
			for (const line of lines) sheet.addRow(line);
			return Buffer.from(await book.xlsx.writeBuffer());
		}
	};
}
