/**
 * How to decode what Python's codecs are for: a label of the web's standard that means the same, or one of our own
 * ({@link changedLatin1}, `latin1`). Behind it the names of the codecs, as Python looks them up, and their aliases.
 * Where the two standards differ in a few signs (Japanese and Chinese dashes, HKSCS) the web's one has to do.
 * Sources: CPython's `Lib/encodings/aliases.py`, https://encoding.spec.whatwg.org/#names-and-labels
 */
const codecs: readonly (readonly [string, string])[] = [
  ['utf-8', 'cp65001 u8 utf utf8 utf8_ucs2 utf8_ucs4 utf_8 utf_8_sig'],
  [
    'latin1',
    '646 8859 ansi_x3_4_1968 ansi_x3_4_1986 ascii cp367 cp819 csascii csisolatin1 ibm367 ibm819 iso646_us iso8859 iso8859_1 iso_646_irv_1991 iso_8859_1 iso_8859_1_1987 iso_ir_100 iso_ir_6 l1 latin latin1 latin_1 us us_ascii',
  ],
  ['windows-1252', '1252 cp1252 windows_1252'],
  ['iso-8859-2', 'csisolatin2 iso8859_2 iso_8859_2 iso_8859_2_1987 iso_ir_101 l2 latin2'],
  ['iso-8859-3', 'csisolatin3 iso8859_3 iso_8859_3 iso_8859_3_1988 iso_ir_109 l3 latin3'],
  ['iso-8859-4', 'csisolatin4 iso8859_4 iso_8859_4 iso_8859_4_1988 iso_ir_110 l4 latin4'],
  ['iso-8859-5', 'csisolatincyrillic cyrillic iso8859_5 iso_8859_5 iso_8859_5_1988 iso_ir_144'],
  [
    'iso-8859-6',
    'arabic asmo_708 csisolatinarabic ecma_114 iso8859_6 iso_8859_6 iso_8859_6_1987 iso_ir_127',
  ],
  [
    'iso-8859-7',
    'csisolatingreek ecma_118 elot_928 greek greek8 iso8859_7 iso_8859_7 iso_8859_7_1987 iso_ir_126',
  ],
  ['iso-8859-8', 'csisolatinhebrew hebrew iso8859_8 iso_8859_8 iso_8859_8_1988 iso_ir_138'],
  ['latin5', 'csisolatin5 iso8859_9 iso_8859_9 iso_8859_9_1989 iso_ir_148 l5 latin5'],
  ['iso-8859-10', 'csisolatin6 iso8859_10 iso_8859_10 iso_8859_10_1992 iso_ir_157 l6 latin6'],
  [
    'windows-874',
    'cp874 iso8859_11 iso_8859_11 iso_8859_11_2001 iso_ir_166 thai tis620 tis_620 tis_620_0 tis_620_2529_0 tis_620_2529_1',
  ],
  ['iso-8859-13', 'iso8859_13 iso_8859_13 l7 latin7'],
  ['iso-8859-14', 'iso8859_14 iso_8859_14 iso_8859_14_1998 iso_celtic iso_ir_199 l8 latin8'],
  ['latin9', 'iso8859_15 iso_8859_15 l9 latin9'],
  ['iso-8859-16', 'iso8859_16 iso_8859_16 iso_8859_16_2001 iso_ir_226 l10 latin10'],
  ['windows-1250', '1250 cp1250 windows_1250'],
  ['windows-1251', '1251 cp1251 windows_1251'],
  ['windows-1253', '1253 cp1253 windows_1253'],
  ['windows-1254', '1254 cp1254 windows_1254'],
  ['windows-1255', '1255 cp1255 windows_1255'],
  ['windows-1256', '1256 cp1256 windows_1256'],
  ['windows-1257', '1257 cp1257 windows_1257'],
  ['windows-1258', '1258 cp1258 windows_1258'],
  ['koi8-r', 'cskoi8r koi8_r'],
  ['koi8-u', 'koi8_u'],
  ['ibm866', '866 cp866 csibm866 ibm866'],
  ['macintosh', 'mac_roman macintosh macroman'],
  ['x-mac-cyrillic', 'mac_cyrillic maccyrillic'],
  [
    'shift_jis',
    '932 cp932 csshiftjis ms932 ms_kanji mskanji s_jis s_jis_2004 s_jisx0213 shift_jis shift_jis_2004 shift_jisx0213 shiftjis shiftjis2004 shiftjisx0213 sjis sjis_2004 sjisx0213 x_mac_japanese',
  ],
  [
    'euc-jp',
    'euc_jis2004 euc_jis_2004 euc_jisx0213 euc_jp eucjis2004 eucjisx0213 eucjp jisx0213 u_jis ujis',
  ],
  [
    'iso-2022-jp',
    'csiso2022jp iso2022_jp iso2022_jp_1 iso2022_jp_2 iso2022jp iso2022jp_1 iso2022jp_2 iso_2022_jp iso_2022_jp_1 iso_2022_jp_2',
  ],
  [
    'gbk',
    '936 chinese cp936 csiso58gb231280 euc_cn euccn eucgb2312_cn gb2312 gb2312_1980 gb2312_80 gbk iso_ir_58 ms936 x_mac_simp_chinese',
  ],
  ['gb18030', 'gb18030 gb18030_2000'],
  ['big5', '950 big5 big5_hkscs big5_tw big5hkscs cp950 csbig5 hkscs ms950 x_mac_trad_chinese'],
  [
    'euc-kr',
    '949 cp949 euc_kr euckr korean ks_c_5601 ks_c_5601_1987 ks_x_1001 ksc5601 ksx1001 ms949 uhc x_mac_korean',
  ],
];

const labels: ReadonlyMap<string, string> = new Map(
  codecs.flatMap(([label, names]) => names.split(' ').map((name) => [name, label] as const)),
);

/**
 * The label for what a coding comment names; `utf-8` for names that Python does not know, for encodings that no host decodes,
 * and for UTF-16 and UTF-32, which nobody can write such a comment in: names and imports are ASCII in nearly all of them.
 * Emacs' ways to say how lines end (`utf-8-unix`, `latin-1-dos`) are left out, as Python does.
 * Sources: `tokenize._get_normal_name`, `encodings.normalize_encoding`
 */
export function labelOfCodec(written: string): string {
  const emacs = written.toLowerCase().replaceAll('_', '-');
  if (emacs.startsWith('utf-8-')) return 'utf-8';
  if (/^(?:latin-1|iso-8859-1|iso-latin-1)(?:-|$)/.test(emacs)) return 'latin1';
  const name = written
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');
  return labels.get(name) ?? 'utf-8';
}

/** The signs of windows-1252 in place of Latin-1's controls; Python leaves five of them out. */
const windows = Array.from(
  '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ',
  (sign, i) => [String.fromCharCode(0x80 + i), sign] as const,
);

/**
 * What differs from Latin-1 in encodings that are Latin-1 else: the hosts do not agree on `windows-1252`, and mean windows-1254 by
 * `iso-8859-9`.
 */
export const changedLatin1: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  ['windows-1252', new Map(windows)],
  ['latin5', pairs('ÐĞÝİÞŞðğýıþş')],
  ['latin9', pairs('¤€¦Š¨š´Ž¸ž¼Œ½œ¾Ÿ')],
]);

function pairs(signs: string): ReadonlyMap<string, string> {
  const found = signs.match(/../gu) ?? [];
  return new Map(found.map(([from = '', to = '']) => [from, to]));
}
