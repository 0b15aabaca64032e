// @ts-check

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;

/**
 * The files of a ZIP archive and the room they take in it.
 * Source: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.12 and 4.3.16
 * @param {Buffer} archive
 * @returns {{ name: string, packed: number }[]}
 */
export function zipEntries(archive) {
  let end = archive.length - 22;
  while (end >= 0 && archive.readUInt32LE(end) !== endOfDirectory) end--;
  if (end < 0) throw new Error('This is no ZIP archive.');
  const entries = [];
  let at = archive.readUInt32LE(end + 16);
  for (let count = archive.readUInt16LE(end + 10); count > 0; count--) {
    if (archive.readUInt32LE(at) !== directoryEntry) throw new Error('The ZIP archive is damaged.');
    const [name, extra, comment] = [28, 30, 32].map((field) => archive.readUInt16LE(at + field));
    entries.push({
      name: archive.toString('utf8', at + 46, at + 46 + name),
      packed: archive.readUInt32LE(at + 20),
    });
    at += 46 + name + extra + comment;
  }
  return entries;
}
