/** How long anything may take that a person would wait for, on a machine with much else to do, in milliseconds. */
export const patience = 60_000;

/**
 * Tries again until nothing is thrown. What is on screen follows what was done by a moment, on a loaded machine by seconds:
 * to look once is to ask which of the two was faster.
 *
 * @param check reads and asserts; does nothing that may not be done twice
 * @returns what the check returned in the end
 * @throws what the check threw last
 */
export async function eventually<T>(check: () => Promise<T> | T, limit = patience): Promise<T> {
  for (const end = Date.now() + limit; ; ) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await new Promise<void>((resolve) => {
      setTimeout(resolve, 50);
    });
  }
}
