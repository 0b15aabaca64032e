import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';

/** Screenshots, and what they are shrunk to: `npm run pictures -- --approve` takes the small ones over. */
const taken = 'out/screenshots/webview';
const shrunk = 'out/screenshots/small';
const approved = 'test/webview/approved';

/** Of a screenshot of 1280 by 800: a field is 20 by 20 pixels, about a line of text high. */
const columns = 64;
const rows = 40;

/** Colours of the fields of a picture, row by row, three numbers from 0 to 255 each. */
export type Fields = readonly number[];

/** How far a field, taken with its neighbours, may be off: letters of another font, or of another smoothing. */
const tolerance = 9;
/** How long the page may take to paint what it shows, in milliseconds. */
const paintMs = 4_000;
/** How many fields may be further off before the picture is another one. */
const allowed = 24;

/**
 * Compares what the panel shows with pictures that somebody has looked at and approved. They are kept as PNG of a few
 * kilobytes, so that a change of them can be seen where it is reviewed; letters are too small in them to matter, while
 * columns, colours and places are not.
 */
export class ApprovedPictures {
  readonly #darkroom: Page;

  private constructor(darkroom: Page) {
    this.#darkroom = darkroom;
  }

  static async open(browser: Browser): Promise<ApprovedPictures> {
    for (const folder of [taken, shrunk]) mkdirSync(folder, { recursive: true });
    return new ApprovedPictures(await browser.newPage());
  }

  /** Takes a picture under a name; tells why it is not the approved one, empty where it is. */
  async take(page: Page, name: string): Promise<readonly string[]> {
    const expected = await this.approved(name);
    if (expected === null) {
      await this.fields(page, name);
      return [`${name}: no picture is approved (npm run pictures -- --approve)`];
    }
    let off = 0;
    // A slow machine may not have painted all yet.
    for (const end = Date.now() + paintMs; ; ) {
      off = differing(await this.fields(page, name), expected);
      if (off <= allowed) return [];
      if (Date.now() > end) break;
    }
    return [
      `${name}: ${off} of ${columns * rows} fields are not as approved; see ${taken}/${name}.png`,
    ];
  }

  /** Takes a picture, and keeps it in both sizes. */
  async fields(page: Page, name: string): Promise<Fields> {
    // What lies under the pointer looks different.
    await page.mouse.move(0, 0);
    const png = await page.screenshot({ path: `${taken}/${name}.png`, animations: 'disabled' });
    const { fields, small } = await this.#shrink(png);
    writeFileSync(`${shrunk}/${name}.png`, Buffer.from(small, 'base64'));
    return fields;
  }

  async approved(name: string): Promise<Fields | null> {
    try {
      return (await this.#shrink(readFileSync(`${approved}/${name}.png`))).fields;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  /** The browser reads and writes PNG, so no library has to. */
  #shrink(png: Buffer): Promise<{ readonly fields: Fields; readonly small: string }> {
    return this.#darkroom.evaluate(
      async ([data, across, down]) => {
        const image = await createImageBitmap(
          await (await fetch(`data:image/png;base64,${data}`)).blob(),
        );
        const { width, height } = image;
        const draw = (w: number, h: number) => {
          const canvas = Object.assign(document.createElement('canvas'), { width: w, height: h });
          return { canvas, pen: canvas.getContext('2d') as CanvasRenderingContext2D };
        };
        const large = draw(width, height);
        large.pen.drawImage(image, 0, 0);
        const from = large.pen.getImageData(0, 0, width, height).data;
        const [stepX, stepY] = [width / across, height / down];
        const small = draw(across, down);
        const to = small.pen.createImageData(across, down);
        const fields: number[] = [];
        for (let y = 0; y < down; y++) {
          for (let x = 0; x < across; x++) {
            for (let channel = 0; channel < 3; channel++) {
              let sum = 0;
              for (let own = 0; own < stepX * stepY; own++) {
                const left = x * stepX + (own % stepX);
                const top = y * stepY + Math.floor(own / stepX);
                sum += from[(top * width + left) * 4 + channel] ?? 0;
              }
              const mean = Math.round(sum / (stepX * stepY));
              fields.push(mean);
              to.data[(y * across + x) * 4 + channel] = mean;
            }
            to.data[(y * across + x) * 4 + 3] = 255;
          }
        }
        small.pen.putImageData(to, 0, 0);
        const [, encoded = ''] = small.canvas.toDataURL('image/png').split(',');
        return { fields, small: encoded };
      },
      [png.toString('base64'), columns, rows] as const,
    );
  }
}

/** How many fields are further off than another font could make them. */
export function differing(one: Fields, other: Fields): number {
  const [a, b] = [softened(one), softened(other)];
  let count = 0;
  for (let field = 0; field < columns * rows; field++) {
    const off = [0, 1, 2].map((channel) => {
      const at = field * 3 + channel;
      return Math.abs((a[at] ?? 0) - (b[at] ?? 0));
    });
    if (Math.max(...off) > tolerance) count++;
  }
  return count;
}

export function isAsApproved(one: Fields, other: Fields): boolean {
  return differing(one, other) <= allowed;
}

/** Each field with its neighbours: a word that ends a few pixels further on moves ink to the next field. */
function softened(fields: Fields): Fields {
  return fields.map((_, at) => {
    const channel = at % 3;
    const field = (at - channel) / 3;
    const [x, y] = [field % columns, Math.floor(field / columns)];
    let [sum, count] = [0, 0];
    for (let top = Math.max(0, y - 1); top <= Math.min(rows - 1, y + 1); top++) {
      for (let left = Math.max(0, x - 1); left <= Math.min(columns - 1, x + 1); left++) {
        sum += fields[(top * columns + left) * 3 + channel] ?? 0;
        count++;
      }
    }
    return sum / count;
  });
}
