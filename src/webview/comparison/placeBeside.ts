const gap = 4;

/** Puts a box below an element, above it where there is more room, and always inside of the window. */
export function placeBeside(box: HTMLElement, anchor: HTMLElement): void {
  const beside = anchor.getBoundingClientRect();
  const { innerHeight: height } = window;
  const width = document.documentElement.clientWidth;
  const below = height - beside.bottom - gap;
  const above = beside.top - gap;
  const own = box.getBoundingClientRect();
  const under = own.height <= below || below >= above;
  const top = under ? beside.bottom + gap : beside.top - gap - own.height;
  const rightToLeft = document.documentElement.dir === 'rtl';
  const left = rightToLeft ? beside.right - own.width : beside.left;
  box.style.top = `${clamp(top, gap, height - own.height - gap)}px`;
  box.style.left = `${clamp(left, gap, width - own.width - gap)}px`;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
