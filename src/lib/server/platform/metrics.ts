// Numbers for those who watch the service, in Prometheus' own format.
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

type Shared = { utmarktMetrics?: { registry: Registry; requests: Histogram } };
const shared = globalThis as Shared;

function metrics() {
	if (!shared.utmarktMetrics) {
		const registry = new Registry();
		collectDefaultMetrics({ register: registry, prefix: 'utmarkt_' });
		const requests = new Histogram({
			name: 'utmarkt_request_seconds',
			help: 'How long requests took, by route, method and status.',
			labelNames: ['route', 'method', 'status'],
			buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
			registers: [registry]
		});
		shared.utmarktMetrics = { registry, requests };
	}
	return shared.utmarktMetrics;
}

/** Counts one answered request. */
export function countRequest(route: string, method: string, status: number, seconds: number) {
	metrics().requests.observe({ route, method, status: String(status) }, seconds);
}

/** Answers everything counted so far, as text. */
export async function metricsText(): Promise<{ text: string; type: string }> {
	const { registry } = metrics();
	return { text: await registry.metrics(), type: registry.contentType };
}
