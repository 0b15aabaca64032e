import type { Framework, IsoDay, ReleaseLine } from '../knowledge/framework.ts';
import { licenceAllows } from './licence.ts';
import type { Hosted } from './onTheirHosts.ts';
import { pythonRangeHolds } from './pythonRange.ts';
import type { FactTest } from './questions.ts';
import { allOf, anyOf, type Truth } from './rule.ts';

/** How a test of one framework's facts turns out on a day. */
export function testFacts(test: FactTest, framework: Hosted, today: IsoDay): Truth {
  if ('capability' in test) {
    const level = framework.capabilities[test.capability]?.level;
    // "By its host" says nothing until the host is looked up, unless a rule asks for just that.
    if (level === 'host' && !test.level.includes('host')) return 'unknown';
    return among(level, test.level);
  }
  if ('trait' in test) return among(framework.traits[test.trait]?.level, test.level);
  if ('kind' in test) {
    const kinds = [framework.kind, ...(framework.host === undefined ? [] : [framework.host.kind])];
    return anyOf(kinds.map((kind) => among(kind, test.kind)));
  }
  if ('protocol' in test) {
    return anyOf(framework.protocols.map((protocol) => among(protocol, test.protocol)));
  }
  if ('async' in test) return among(framework.async.level, test.async);
  if ('maintenance' in test) return among(framework.maintenance.signal, test.maintenance);
  if ('policy' in test) return yes(framework.policy.published === (test.policy === 'published'));
  if ('endDates' in test) {
    const published = endDatesPublished(framework, today);
    return published === 'unknown'
      ? 'unknown'
      : yes((published === 'yes') === (test.endDates === 'published'));
  }
  if ('framework' in test) return among(framework.id, test.framework);
  if ('licence' in test) return licenceAllows(framework.licence, test.licence);
  const { host } = framework;
  const own = runsOn(framework, test.runsOn, today);
  return host === undefined ? own : allOf([own, runsOn(host, test.runsOn, today)]);
}

/** The name of the fact a test reads, as it appears in `Unknown.facts`. */
export function factOf(test: FactTest): string {
  if ('capability' in test) return test.capability;
  if ('trait' in test) return test.trait;
  return Object.keys(test)[0] ?? '';
}

function endDatesPublished(framework: Framework, today: IsoDay): Truth {
  if (framework.lines.some((line) => line.securityEnd !== null && line.securityEnd >= today)) {
    return 'yes';
  }
  return framework.lines.length === 0 && framework.policy.published ? 'unknown' : 'no';
}

function runsOn(framework: Framework, release: string, today: IsoDay): Truth {
  const { newest, lines } = framework;
  const ranges = lines
    .filter((line) => isSupported(line, newest.version, today) && line.python !== null)
    .map((line) => line.python ?? '');
  return anyOf([newest.python, ...ranges].map((range) => pythonRangeHolds(range, release)));
}

// Without a published end, only the line of the newest version can be taken as supported.
function isSupported(line: ReleaseLine, newest: string, today: IsoDay): boolean {
  if (line.securityEnd !== null) return line.securityEnd >= today;
  return newest === line.line || newest.startsWith(`${line.line}.`);
}

function among(value: string | undefined, wanted: readonly string[]): Truth {
  if (value === undefined || value === 'unknown') return 'unknown';
  return yes(wanted.includes(value));
}

function yes(holds: boolean): Truth {
  return holds ? 'yes' : 'no';
}
