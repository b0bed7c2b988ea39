// What somebody writes first with the generated TypeScript client. Arguments: where the service is, an access token.
import { randomUUID } from 'node:crypto';
import {
  Configuration,
  MenuApi,
  Modality,
  type NewVisit,
  ProblemFromJSON,
  ResponseError,
  UnmetReason,
  VisitsApi,
} from './client/index.js';

const [basePath, accessToken] = process.argv.slice(2);
const configuration = new Configuration({ basePath, accessToken });
const visits = new VisitsApi(configuration);

const menu = await new MenuApi(configuration).getMenu({ site: 'main' });
const item = menu.families[0]?.items[0]?.code ?? 'none';
const id = randomUUID();
const newVisit: NewVisit = {
  id,
  site: 'main',
  modality: Modality.DropIn,
  lines: [{ item }, { item, given: 0, askedFor: 2, unmetReason: UnmetReason.OutOfStock }],
};

const answer = await visits.recordVisitRaw({ newVisit });
const visit = await answer.value();
const arrived = visit.arrivedAt > visit.recordedAt ? 'later' : 'before it was written down';
console.log(`recorded ${answer.raw.status} ${visit.state}, lines: ${visit.lines.length}, arrived ${arrived}`);
console.log(`repeated ${(await visits.recordVisitRaw({ newVisit })).raw.status}`);
console.log(`on the board: ${(await visits.listVisits({ site: 'main', limit: 10 })).items.length}`);
console.log(`left: ${(await visits.recordDeparture({ id, departure: {} })).state}`);

try {
  await visits.recordVisit({ newVisit: { site: 'main', lines: [{ item: 'unicorn', given: -5 }] } });
} catch (refused) {
  if (!(refused instanceof ResponseError)) {
    throw refused;
  }
  const problem = ProblemFromJSON(await refused.response.json());
  console.log(`refused ${problem.status}`);
  problem.errors?.forEach((fault) => console.log(`  ${fault.pointer}`));
}
