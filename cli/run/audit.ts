// `utmarkt audit verify`: proves the audit log whole; the exit code says it too.
import { verifyAudit } from '../../src/lib/server/platform/audit/index.ts';
import { withOwner } from './owner.ts';

const reasons = {
	changed: 'has been changed',
	missing: 'is missing',
	'cut-off': 'is not the last one written: the end has been cut off'
};

export async function auditVerify({ json }: { json?: boolean }) {
	const verdict = await withOwner(verifyAudit);
	if (json) console.log(JSON.stringify(verdict));
	else if (verdict.whole) console.log(`The audit log is whole: ${verdict.lines} lines.`);
	else
		console.log(
			`The audit log is broken: line ${verdict.seq} ${reasons[verdict.why]} (organiser ${verdict.organiserId}).`
		);
	process.exitCode = verdict.whole ? 0 : 1;
}
