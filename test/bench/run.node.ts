import type { Job } from '../../scripts/bench/inHost.mjs';
import { measureFindings } from './findings.ts';
import { measureHover } from './hover.ts';
import { readJobs } from './job.ts';
import { writeMarkdown } from './markdown.ts';
import { measureScan } from './scan.ts';
import { measureTeam } from './team.ts';

/** The bench inside the Node extension host: does the jobs it was given and prints one line of JSON for each. */
export async function run(): Promise<void> {
  for (const job of readJobs()) {
    console.log(`bench-result ${JSON.stringify({ kind: job.kind, result: await measure(job) })}`);
  }
  console.log(
    `suite-outcome ${JSON.stringify({ passed: 1, failed: 0, skipped: 0, failures: [] })}`,
  );
}

function measure(job: Job): Promise<unknown> {
  switch (job.kind) {
    case 'scan':
      return measureScan(job.runs);
    case 'hover':
      return measureHover(job.rounds);
    case 'findings':
      return measureFindings(job.rounds);
    case 'team':
      return measureTeam(job.runs);
    case 'markdown':
      return writeMarkdown(job.file);
  }
}
