// The command line: `utmarkt ARGS`, or `npm run utmarkt -- ARGS`.
import { Command } from 'commander';

/** Loads a command when it is asked for: most need the whole house, and none should wait for what the others need. */
const later =
	<Module extends object, Name extends keyof Module>(load: () => Promise<Module>, name: Name) =>
	async (...args: unknown[]) => {
		const command = (await load())[name] as (...args: unknown[]) => unknown;
		await command(...args);
	};

const program = new Command('utmarkt').description(
	'Award programmes of public bodies, from the call to the winners.'
);

program
	.command('start')
	.description(
		'the demonstration: embedded database, both awards, a fictional round, one-click sign-in'
	)
	.action(later(() => import('./run/start.ts'), 'start'));
program
	.command('serve')
	.description('production: needs its settings, makes no demonstration data')
	.action(later(() => import('./run/serve.ts'), 'serve'));
program
	.command('build')
	.description('build the web part, if anything changed')
	.action(later(() => import('./run/build.ts'), 'build'));
program
	.command('migrate')
	.description('bring the database to this version')
	.action(later(() => import('./run/migrate.ts'), 'migrateOnly'));

const audit = program.command('audit').description('the audit log');
audit
	.command('verify')
	.description('prove the audit log whole, line by line')
	.option('--json', 'answer as JSON')
	.action(later(() => import('./run/audit.ts'), 'auditVerify'));

const demo = program.command('demo').description('the demonstration');
demo
	.command('users')
	.description('each demonstration user with role, e-mail and API token')
	.option('--json', 'answer as JSON')
	.action(later(() => import('./run/demo.ts'), 'demoUsersCommand'));

program
	.command('person')
	.description('give somebody a role in the house: office or auditor')
	.argument('<role>', 'office or auditor')
	.argument('<name>')
	.argument('<email>')
	.action(later(() => import('./run/person.ts'), 'personAppoint'));

const programme = program.command('programme').description('programmes as data');
programme
	.command('check')
	.argument('<file>', 'a definition as JSON')
	.option('--lang <language>', 'sv or en; otherwise as LANG says, else Swedish')
	.description('name every mistake in a definition: where in the award, and where in the file')
	.action(later(() => import('./run/programme.ts'), 'programmeCheck'));
programme
	.command('export')
	.argument('<key>', 'the address of an award, such as framsteget')
	.option('--out <file>', 'write to a file instead of the screen')
	.option('--lang <language>', 'sv or en; otherwise as LANG says, else Swedish')
	.description('the definition of an award as a file, with the files of its documents')
	.action(later(() => import('./run/programme.ts'), 'programmeExport'));
programme
	.command('import')
	.argument('<file>', 'a definition as JSON')
	.option('--yes', 'do it, instead of listing what would change')
	.option('--lang <language>', 'sv or en; otherwise as LANG says, else Swedish')
	.description(
		'put a definition in place; without --yes it lists what would change and changes nothing'
	)
	.action(later(() => import('./run/programme.ts'), 'programmeImport'));
programme
	.command('schema')
	.description('the JSON Schema of a definition')
	.action(later(() => import('./run/programme.ts'), 'programmeSchema'));

const assign = program.command('assign').description('who assesses what');
assign
	.command('solve')
	.argument('<file>', 'an instance as JSON: examiners, entries, fit, conflicts, pins')
	.option('--out <file>', 'write the answer to a file instead of the screen')
	.option('--seconds <n>', 'answer the best so far after this many seconds')
	.option('--lang <language>', 'sv or en; otherwise as LANG says, else Swedish')
	.description(
		'assign teams of examiners to all entries: the worst-off entry first, then fit in total'
	)
	.action(later(() => import('./run/assign.ts'), 'assignSolve'));

try {
	await program.parseAsync();
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	// At once: connections and timers that are left would keep a start that failed alive.
	process.exit(1);
}
