// What somebody writes first with the generated TypeScript client. Arguments: where the service is, an access
// token of the desk's, and one of a manager's.
import { randomUUID } from 'node:crypto';
import {
  Configuration,
  MenuApi,
  Modality,
  type CheckIn,
  ProblemFromJSON,
  ReportsApi,
  ResponseError,
  UnmetReason,
  VisitsApi,
} from './client/index.js';

const [basePath, accessToken, managerToken] = process.argv.slice(2);
const configuration = new Configuration({ basePath, accessToken });
const visits = new VisitsApi(configuration);

const menu = await new MenuApi(configuration).getMenu({ site: 'main' });
const item = menu.families[0]?.items[0]?.code ?? 'none';
const id = randomUUID();
const checkIn: CheckIn = {
  id,
  site: 'main',
  modality: Modality.DropIn,
  lines: [{ item }, { item, given: 0, askedFor: 2, unmetReason: UnmetReason.OutOfStock }],
};

const answer = await visits.recordVisitRaw({ checkIn });
const visit = await answer.value();
const arrived = visit.arrivedAt > visit.recordedAt ? 'later' : 'before it was written down';
console.log(`recorded ${answer.raw.status} ${visit.state}, lines: ${visit.lines.length}, arrived ${arrived}`);
console.log(`repeated ${(await visits.recordVisitRaw({ checkIn })).raw.status}`);
console.log(`on the board: ${(await visits.listVisits({ site: 'main', limit: 10 })).items.length}`);
console.log(`left: ${(await visits.recordDeparture({ id, recordDeparture: {} })).state}`);

try {
  await visits.recordVisit({ checkIn: { site: 'main', lines: [{ item: 'unicorn', given: -5 }] } });
} catch (refused) {
  if (!(refused instanceof ResponseError)) {
    throw refused;
  }
  const problem = ProblemFromJSON(await refused.response.json());
  console.log(`refused ${problem.status}`);
  problem.errors?.forEach((fault) => console.log(`  ${fault.pointer}`));
}

const reports = new ReportsApi(new Configuration({ basePath, accessToken: managerToken }));
const file = await reports.reportServicesAsCsv({ site: 'main' });
console.log(`downloaded ${(await file.text()).slice(0, 17)}`);
