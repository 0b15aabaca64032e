import type { RankedFramework } from '../advice/advice.ts';
import { signed } from '../advice/signed.ts';
import { type Draft, nameOf, say, toFill } from './decision.ts';
import { leftOutReasons } from './leftOut.ts';

/** The section "Decision Outcome", as far as answers and facts go: where they give no reason, it asks for one. */
export function outcome(draft: Draft): readonly string[] {
  const { chosen, words } = draft;
  return [`## ${words.outcome}`, '', ...(chosen === null ? open(draft) : because(draft, chosen))];
}

function open(draft: Draft): readonly string[] {
  const { advice, words } = draft;
  const none = advice.verdict === 'no-candidate' ? [words['verdict.no-candidate']] : [];
  return [words['outcome.open'], ...none, '', toFill(draft, 'outcome.open.fill')];
}

function because(draft: Draft, chosen: string): readonly string[] {
  const { advice } = draft;
  const framework = nameOf(draft, chosen);
  const why = ['', toFill(draft, 'outcome.fill', { framework })];
  const position = advice.ranking.findIndex(({ id }) => id === chosen);
  const place = advice.ranking[position];
  const first = advice.ranking[0];
  if (place === undefined || first === undefined) {
    const reasons = leftOutReasons(draft, chosen).join(' ');
    return [say(draft, 'outcome.leftOut', { framework, reasons }), ...why];
  }
  if (advice.verdict === 'no-preference') {
    const fill = toFill(draft, 'outcome.noPreference.fill', { framework });
    return [say(draft, 'outcome.noPreference', { framework }), '', fill];
  }
  if (place === first) return leading(draft, first, framework);
  if (first.ties.includes(chosen)) return tied(draft, first, framework);
  const scores = {
    ...{ first: nameOf(draft, first.id), other: signed(first.score) },
    ...{ place: position + 1, score: signed(place.score) },
  };
  return [say(draft, 'outcome.against', { framework, ...scores }), ...why];
}

function leading(draft: Draft, first: RankedFramework, framework: string): readonly string[] {
  if (first.ties.length > 0) return tied(draft, first, framework);
  const second = draft.advice.ranking[1];
  if (second === undefined) {
    const key = first.unmet.length === 0 ? 'outcome.only' : 'outcome.last';
    return [say(draft, key, { framework })];
  }
  const scores = {
    ...{ score: signed(first.score), second: nameOf(draft, second.id) },
    other: signed(second.score),
  };
  const key = draft.advice.verdict === 'uncertain' ? 'outcome.uncertain' : 'outcome.best';
  return [say(draft, key, { framework, ...scores })];
}

function tied(draft: Draft, first: RankedFramework, framework: string): readonly string[] {
  const names = [first.id, ...first.ties].map((id) => nameOf(draft, id)).join(', ');
  return [say(draft, 'outcome.tie', { framework, names }), '', toFill(draft, 'outcome.tie.fill')];
}
