-- What speaks for a conflict is asked for many times on a page, and each time from one person's side. With few rows the
-- planner would rather read them all and compare every name anew; by the indexes it costs a sixth, and no more as they grow.
alter function assessment.conflict_facts_of(uuid, uuid) set enable_seqscan = off;
