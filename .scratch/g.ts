import { openStore } from '../src/store/open-store.js';
import { migrate } from '../src/store/migrate.js';
import { entityKindNames } from '../src/model/kinds.js';
import { cypher, toStatement } from '../src/store/statement.js';
const s = await openStore('embedded:');
await migrate(s, entityKindNames);
const N = 300_000, B = 10_000;
for (let i = 0; i < N; i += B) {
  const rows = Array.from({ length: B }, (_, j) => ({ id: `claim:${i + j}`, p: `P${(i + j) % 30}`, d: 'article', s:'ACCEPTED' }));
  await s.write(toStatement(cypher`UNWIND ${rows} AS r CREATE (c:Claim {id: r.id, predicate: r.p, dataset: r.d, status: r.s})`));
}
const t = async (name: string, c: any) => { for (let k = 0; k < 2; k++) { const a = performance.now(); const cpu=process.cpuUsage(); await s.read(toStatement(c)); const u=process.cpuUsage(cpu); console.log(name, (performance.now() - a).toFixed(0), 'ms cpu', ((u.user+u.system)/1000).toFixed(0)); } };
await t('count', cypher`MATCH (n:Claim) RETURN count(n)`);
await t('filtered count', cypher`MATCH (n:Claim) WHERE n.predicate = ${'P3'} RETURN count(n)`);
await t('group', cypher`MATCH (n:Claim) WITH n.predicate AS g, count(*) AS c ORDER BY c DESC, g LIMIT 100 RETURN collect([g,c])`);
await t('group2', cypher`MATCH (n:Claim) WITH n.predicate AS g, n.status AS h, count(*) AS c ORDER BY c DESC, g LIMIT 100 RETURN collect([g,c])`);
await t('group by id', cypher`MATCH (n:Claim) WITH n.id AS g, count(*) AS c ORDER BY c DESC, g LIMIT 100 RETURN collect([g,c])`);
await t('page', cypher`MATCH (n:Claim) WHERE n.predicate = ${'none'} WITH n ORDER BY n.id LIMIT 25 RETURN n.id`);
await s.close();
