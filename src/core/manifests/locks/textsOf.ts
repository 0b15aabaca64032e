import { listOf } from '../../json/jsonValue.ts';

/** The texts of a list; what else stands in it is left out. */
export function textsOf(value: unknown): readonly string[] {
  return listOf(value).filter((one) => typeof one === 'string');
}
