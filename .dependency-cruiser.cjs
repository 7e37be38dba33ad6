// The direction of imports, as docs/architecture.md draws it: routes -> rooms -> platform, a room only
// through the front doors of the rooms before it, and inside a room rules <- queries <- commands <- tasks.
const order = [
	'people',
	'programme',
	'application',
	'assessment',
	'judging',
	'ceremony',
	'publication',
	'adoption'
];
const room = (name) => `^src/lib/server/${name}/`;

/** A room may not reach a later room at all. */
const noLaterRoom = order.map((name, at) => ({
	name: `${name}-uses-no-later-room`,
	severity: 'error',
	from: { path: room(name), pathNot: '\\.test\\.ts$' },
	to: {
		path:
			order
				.slice(at + 1)
				.map(room)
				.join('|') || '^$'
	}
}));

/** A room reaches an earlier one through its front door only. */
const frontDoor = order.map((name) => ({
	name: `${name}-has-one-front-door`,
	severity: 'error',
	from: {
		path: '^(src/(lib/server|routes|worker|hooks)|cli)',
		pathNot: [room(name), '\\.test\\.ts$']
	},
	to: {
		path: room(name),
		// The solver is pure and has a front door of its own, so that the command line does not load a whole room for it.
		pathNot: `^src/lib/server/(${name}|assessment/assignment/solver)/index\\.ts$`
	}
}));

module.exports = {
	forbidden: [
		...noLaterRoom,
		...frontDoor,
		{ name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
		{
			name: 'the-basement-knows-no-room',
			severity: 'error',
			from: { path: '^src/lib/server/platform/', pathNot: '\\.test\\.ts$' },
			to: { path: order.map(room).join('|') }
		},
		{
			name: 'rooms-know-no-framework',
			severity: 'error',
			from: { path: '^(src/lib/server|src/worker|cli)' },
			to: { path: '(@sveltejs/kit|^\\$app|^\\$env|^src/routes|^src/lib/ui)' }
		},
		{
			name: 'shared-is-small-and-pure',
			severity: 'error',
			from: { path: '^src/lib/shared/' },
			to: { path: '^src/lib/(server|ui)|^src/routes' }
		},
		{
			name: 'ui-knows-no-room',
			severity: 'error',
			from: { path: '^src/lib/ui/' },
			to: { path: '^src/lib/server|^src/routes' }
		},
		{
			name: 'rules-are-pure',
			severity: 'error',
			from: { path: '/rules\\.ts$' },
			to: {
				path: '/(queries|commands|tasks)\\.ts$|^src/lib/server/platform/|node_modules/(kysely|pg)'
			}
		},
		{
			name: 'queries-change-nothing',
			severity: 'error',
			from: { path: '/queries\\.ts$' },
			to: { path: '/(commands|tasks)\\.ts$' }
		},
		{
			name: 'commands-start-no-tasks-by-import',
			severity: 'error',
			from: { path: '/commands\\.ts$' },
			to: { path: '/tasks\\.ts$' }
		}
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		exclude: { path: '\\.svelte-kit|^build' },
		tsConfig: { fileName: 'tsconfig.json' },
		tsPreCompilationDeps: true,
		enhancedResolveOptions: {
			extensions: ['.ts', '.js', '.svelte', '.mjs'],
			exportsFields: ['exports'],
			conditionNames: ['import', 'node', 'default']
		}
	}
};
