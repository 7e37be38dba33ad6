// The command line: `utmarkt ARGS`, or `npm run utmarkt -- ARGS`.
import { Command } from 'commander';
import { auditVerify } from './run/audit.ts';
import { build } from './run/build.ts';
import { demoUsersCommand } from './run/demo.ts';
import { migrateOnly } from './run/migrate.ts';
import { personAppoint } from './run/person.ts';
import {
	programmeCheck,
	programmeExport,
	programmeImport,
	programmeSchema
} from './run/programme.ts';
import { serve } from './run/serve.ts';
import { start } from './run/start.ts';

const program = new Command('utmarkt').description(
	'Award programmes of public bodies, from the call to the winners.'
);

program
	.command('start')
	.description(
		'the demonstration: embedded database, both awards, a fictional round, one-click sign-in'
	)
	.action(start);
program
	.command('serve')
	.description('production: needs its settings, makes no demonstration data')
	.action(serve);
program.command('build').description('build the web part, if anything changed').action(build);
program.command('migrate').description('bring the database to this version').action(migrateOnly);

const audit = program.command('audit').description('the audit log');
audit
	.command('verify')
	.description('prove the audit log whole, line by line')
	.option('--json', 'answer as JSON')
	.action(auditVerify);

const demo = program.command('demo').description('the demonstration');
demo
	.command('users')
	.description('each demonstration user with role, e-mail and API token')
	.option('--json', 'answer as JSON')
	.action(demoUsersCommand);

program
	.command('person')
	.description('give somebody a role in the house: office or auditor')
	.argument('<role>', 'office or auditor')
	.argument('<name>')
	.argument('<email>')
	.action(personAppoint);

const programme = program.command('programme').description('programmes as data');
programme
	.command('check')
	.argument('<file>', 'a definition as JSON')
	.option('--lang <language>', 'sv or en; otherwise as LANG says, else Swedish')
	.description('name every mistake in a definition: where in the award, and where in the file')
	.action(programmeCheck);
programme
	.command('export')
	.argument('<key>', 'the address of an award, such as framsteget')
	.option('--out <file>', 'write to a file instead of the screen')
	.option('--lang <language>', 'sv or en; otherwise as LANG says, else Swedish')
	.description('the definition of an award as a file, with the files of its documents')
	.action(programmeExport);
programme
	.command('import')
	.argument('<file>', 'a definition as JSON')
	.option('--yes', 'do it, instead of listing what would change')
	.option('--lang <language>', 'sv or en; otherwise as LANG says, else Swedish')
	.description(
		'put a definition in place; without --yes it lists what would change and changes nothing'
	)
	.action(programmeImport);
programme.command('schema').description('the JSON Schema of a definition').action(programmeSchema);

try {
	await program.parseAsync();
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	// At once: connections and timers that are left would keep a start that failed alive.
	process.exit(1);
}
