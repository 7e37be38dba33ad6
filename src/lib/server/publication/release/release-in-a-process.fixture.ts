// Releases an edition in a process of its own, for a test that kills it: arguments are the organiser and the edition.
import { systemActor } from '../../platform/actor.ts';
import { releaseEdition } from './commands.ts';

const [organiserId = '', editionId = ''] = process.argv.slice(2);
process.send?.('begun');
await releaseEdition(systemActor(organiserId, Temporal.Now.instant()), { editionId });
process.send?.('done');
