// A request from registering to closing, by generated code alone; the last line that is written is its number.
import {
  ActAnswer,
  ActsApi,
  Configuration,
  DepartmentsApi,
  ImportsApi,
  Registered,
  RequestStatus,
  RequestsApi,
  ResponseError,
  Role,
  StaffApi,
  TokensApi,
} from './index';

declare const process: { argv: string[]; exitCode: number };

const [url, client, adminPassword] = process.argv.slice(2);
const password = 'a long enough password';

function requireThat(holds: boolean, otherwise: string): void {
  if (!holds) {
    throw new Error(otherwise);
  }
}

function version(seen: { version: number }): string {
  return `"${seen.version}"`;
}

async function signedIn(username: string, password: string): Promise<Configuration> {
  const tokens = new TokensApi(new Configuration({ basePath: url }));
  const { token } = await tokens.postTokens({ credentials: { username, password } });
  return new Configuration({ basePath: url, accessToken: token });
}

async function hire(administrator: Configuration, username: string, role: Role, department?: string): Promise<void> {
  await new StaffApi(administrator).postStaff({
    newMember: { username: `${client}-${username}`, name: '王话务', roles: new Set([role]), department, password },
  });
}

async function upload(administrator: Configuration): Promise<void> {
  const report = await new DepartmentsApi(administrator).postDepartmentImport({
    division: '141122',
    body: `code,name,duties,aliases,kind,township\nN-${client},新单位${client},,,government,\n`,
  });
  requireThat(report.added.length === 1, `departments added: ${report.added}`);
  const columns = { externalId: 'id', received: 'received', nature: 'nature', title: 'title' };
  const run = await new ImportsApi(administrator).postImports({
    mapping: JSON.stringify({ source: client, columns }),
    file: new Blob(['id,received,nature,title\nA1,2023-01-03 09:00,投诉,路灯\n']),
  });
  requireThat(run.source === client, `source: ${run.source}`);
}

async function register(operator: Configuration): Promise<Registered> {
  const call = {
    callForm: {
      nature: 'help',
      channel: 'phone',
      text: '天宁镇东街的路灯坏了三天',
      caller: { name: '张三', phone: '13834567890' },
    },
    idempotencyKey: `${client}-1`,
  };
  const registered = await new RequestsApi(operator).postRequests(call);
  const again = await new RequestsApi(operator).postRequests(call);
  requireThat(again.number === registered.number, 'registered twice under one key');
  return registered;
}

async function requireStaleRefused(operator: Configuration, seen: Registered): Promise<void> {
  try {
    await new ActsApi(operator).close({ number: seen.number, ifMatch: version(seen) });
  } catch (refused) {
    requireThat(refused instanceof ResponseError && refused.response.status === 412, `refused with ${refused}`);
    return;
  }
  throw new Error('a stale version was taken');
}

async function handle(clerk: Configuration, dispatched: ActAnswer): Promise<ActAnswer> {
  const acts = new ActsApi(clerk);
  const acknowledged = await acts.acknowledge({ number: dispatched.number, ifMatch: version(dispatched) });
  const reply = { text: '路灯已修复' };
  return acts.reply({ number: acknowledged.number, ifMatch: version(acknowledged), replyCommand: reply });
}

async function walk(): Promise<string> {
  const administrator = await signedIn('admin', adminPassword);
  await hire(administrator, 'operator', Role.Operator);
  await hire(administrator, 'clerk', Role.Clerk, '015');
  await upload(administrator);
  const operator = await signedIn(`${client}-operator`, password);
  const registered = await register(operator);
  const { number } = registered;
  const dispatched = await new ActsApi(operator).dispatch({
    number,
    ifMatch: version(registered),
    dispatchCommand: { department: '015' },
  });
  await requireStaleRefused(operator, registered);
  const replied = await handle(await signedIn(`${client}-clerk`, password), dispatched);
  await new ActsApi(operator).close({ number, ifMatch: version(replied), closeCommand: { note: '已告知' } });
  const request = await new RequestsApi(operator).getRequest({ number });
  requireThat(request.status === RequestStatus.Closed, `status: ${request.status}`);
  const events = await new RequestsApi(operator).getRequestEvents({ number });
  requireThat(events.length === request.version, `events: ${events.length}`);
  return number;
}

walk().then(
  (number) => console.log(number),
  (failure) => {
    console.error(failure);
    process.exitCode = 1;
  },
);
