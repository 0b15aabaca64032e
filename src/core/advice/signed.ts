/** Points as people write them, with a sign. */
export function signed(points: number): string {
  return points > 0 ? `+${points}` : `${points}`.replace('-', '−');
}
