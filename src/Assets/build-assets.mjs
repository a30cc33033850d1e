// Fetches the packages of package-lock.json and packs what the library embeds:
//   font.bin.br     the outlines of all glyphs of Noto Sans SC (weight 400) in its web subsets, with Greek from Noto Sans, and from the whole
//                   Noto Sans SC what the subsets leave out of GB 2312
//   echarts.js.br   ECharts, full build, minified
// Usage: node build-assets.mjs OUTPUT_FOLDER
// Every run works in a folder of its own and renames finished files into place, so that two builds at once cannot disturb each other.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import zlib from 'node:zlib';

const here = path.dirname(fileURLToPath(import.meta.url));
const output = path.resolve(process.argv[2]);
const work = path.join(output, `npm-${process.pid}`);

/** Ends with one line that says what is wrong and what to do; Assets.targets makes it the error of the build. */
function fail(text) {
  console.error(text.replace(/\s+/g, ' ').trim());
  fs.rmSync(work, { recursive: true, force: true });
  process.exit(1);
}

const purpose = 'The font of the charts and ECharts come from the npm registry once, at the first build';

function install() {
  if (Number(process.versions.node.split('.')[0]) < 20) fail(`Node.js ${process.versions.node} is too old. ${purpose}: install Node.js 20 or later with npm, then build again.`);
  fs.mkdirSync(work, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) fs.copyFileSync(path.join(here, file), path.join(work, file));
  const windows = process.platform === 'win32';
  const npm = spawnSync(windows ? 'npm.cmd' : 'npm',
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--fetch-retries=2', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'],
    { cwd: work, shell: windows, encoding: 'utf8' });
  if (npm.error?.code === 'ENOENT') fail(`npm was not found. ${purpose}: install npm (on Debian and Ubuntu: apt-get install npm), then build again.`);
  if (npm.error || npm.status !== 0) {
    const said = `${npm.error?.message ?? ''}${npm.stderr ?? ''}`.split('\n').filter((l) => l.trim() && !/complete log|npm (error|ERR!)\s+(errno|syscall|at |A complete)/.test(l)).map((l) => l.replace(/^npm (error|ERR!)\s+/, '')).slice(0, 3).join(' ');
    fail(`npm could not fetch the packages of src/Assets/package-lock.json: ${said.slice(0, 400)}. ${purpose}: see that its registry can be reached ('npm ping', 'npm config get registry'), then build again.`);
  }
}

/** Tables of a font by tag: of a woff file (W3C WOFF File Format 1.0, section 5) or a plain TrueType file (OpenType, font file). */
function tablesOf(file) {
  const bytes = fs.readFileSync(file);
  const tables = {};
  if (bytes.readUInt32BE(0) === 0x00010000) {
    for (let i = 0; i < bytes.readUInt16BE(4); i++) {
      const entry = 12 + 16 * i;
      const [offset, length] = [8, 12].map((o) => bytes.readUInt32BE(entry + o));
      tables[bytes.toString('latin1', entry, entry + 4)] = bytes.subarray(offset, offset + length);
    }
    return tables;
  }
  if (bytes.toString('latin1', 0, 4) !== 'wOFF') fail(`${file}: neither a woff nor a TrueType file`);
  for (let i = 0; i < bytes.readUInt16BE(12); i++) {
    const entry = 44 + 20 * i;
    const [offset, packed, length] = [4, 8, 12].map((o) => bytes.readUInt32BE(entry + o));
    const data = bytes.subarray(offset, offset + packed);
    tables[bytes.toString('latin1', entry, entry + 4)] = packed < length ? zlib.inflateSync(data) : data;
  }
  return tables;
}

/** Code point → glyph id from the subtables of formats 4 and 12 (OpenType, cmap). */
function characterMap(cmap) {
  const map = new Map();
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const start = cmap.readUInt32BE(8 + 8 * i);
    const format = cmap.readUInt16BE(start);
    if (format === 12) {
      for (let g = 0; g < cmap.readUInt32BE(start + 12); g++) {
        const [first, last, glyph] = [0, 4, 8].map((o) => cmap.readUInt32BE(start + 16 + 12 * g + o));
        for (let c = first; c <= last; c++) map.set(c, glyph + c - first);
      }
    } else if (format === 4) {
      const count = cmap.readUInt16BE(start + 6) / 2;
      for (let s = 0; s < count; s++) {
        const last = cmap.readUInt16BE(start + 14 + 2 * s);
        const first = cmap.readUInt16BE(start + 16 + 2 * count + 2 * s);
        const delta = cmap.readUInt16BE(start + 16 + 4 * count + 2 * s);
        const rangeAt = start + 16 + 6 * count + 2 * s;
        const range = cmap.readUInt16BE(rangeAt);
        for (let c = first; c <= last && c < 0xffff; c++) {
          let glyph = range === 0 ? c + delta : cmap.readUInt16BE(rangeAt + range + 2 * (c - first));
          if (range !== 0 && glyph !== 0) glyph += delta;
          if ((glyph & 0xffff) !== 0) map.set(c, glyph & 0xffff);
        }
      }
    }
  }
  return map;
}

class Glyphs {
  /** @param wanted Characters to take, as a text; all where it is left out. */
  constructor(file, wanted) {
    const tables = tablesOf(file);
    if (!tables.glyf) fail(`${file}: no TrueType outlines`);
    Object.assign(this, { glyf: tables.glyf, hmtx: tables.hmtx, loca: tables.loca, map: characterMap(tables.cmap), file });
    if (wanted) this.map = new Map([...wanted].map((c) => c.codePointAt(0)).filter((c) => this.map.has(c)).map((c) => [c, this.map.get(c)]));
    this.longLoca = tables.head.readInt16BE(50) === 1;
    this.unitsPerEm = tables.head.readUInt16BE(18);
    this.ascender = tables.hhea.readInt16BE(4);
    this.descender = tables.hhea.readInt16BE(6);
    this.metrics = tables.hhea.readUInt16BE(34);
  }

  advance(glyph) { return this.hmtx.readUInt16BE(4 * Math.min(glyph, this.metrics - 1)); }

  /** Contours of a glyph: lists of [x, y, onCurve] (OpenType, glyf). */
  contours(glyph) {
    const at = (g) => (this.longLoca ? this.loca.readUInt32BE(4 * g) : 2 * this.loca.readUInt16BE(2 * g));
    const data = this.glyf.subarray(at(glyph), at(glyph + 1));
    if (data.length === 0) return [];
    const count = data.readInt16BE(0);
    return count < 0 ? this.composite(data) : simple(data, count);
  }

  composite(data) {
    const result = [];
    for (let at = 10, flags = 0x20; flags & 0x20;) {
      flags = data.readUInt16BE(at);
      const part = data.readUInt16BE(at + 2);
      const words = flags & 1;
      if (!(flags & 2) || flags & 0xc8) fail(`${this.file}: a composite glyph with a scale or with anchor points`);
      const [dx, dy] = words ? [data.readInt16BE(at + 4), data.readInt16BE(at + 6)] : [data.readInt8(at + 4), data.readInt8(at + 5)];
      at += words ? 8 : 6;
      for (const contour of this.contours(part)) result.push(contour.map(([x, y, on]) => [x + dx, y + dy, on]));
    }
    return result;
  }
}

function simple(data, count) {
  const ends = Array.from({ length: count }, (_, i) => data.readUInt16BE(10 + 2 * i));
  const points = ends[count - 1] + 1;
  let at = 10 + 2 * count + 2 + data.readUInt16BE(10 + 2 * count);
  const flags = [];
  while (flags.length < points) {
    const flag = data[at++];
    const repeat = flag & 8 ? data[at++] : 0;
    for (let i = 0; i <= repeat; i++) flags.push(flag);
  }
  const axis = (short, same) => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & short) value += flag & same ? data[at++] : -data[at++];
      else if (!(flag & same)) { value += data.readInt16BE(at); at += 2; }
      return value;
    });
  };
  const xs = axis(2, 16);
  const ys = axis(4, 32);
  return ends.map((end, i) => flags.slice(i ? ends[i - 1] + 1 : 0, end + 1).map((flag, j) => {
    const p = (i ? ends[i - 1] + 1 : 0) + j;
    return [xs[p], ys[p], flag & 1];
  }));
}

class Bytes {
  constructor() { this.data = []; }
  unsigned(v) { for (; v > 127; v = Math.floor(v / 128)) this.data.push((v % 128) | 128); this.data.push(v); }
  signed(v) { this.unsigned(v < 0 ? -2 * v - 1 : 2 * v); }
}

/**
 * One stream for each kind of number compresses far better than mixed records. Layout, all numbers LEB128 (signed ones zigzag):
 * units per em, ascender, descender, number of glyphs; then seven streams, each with its length in bytes before it: code points (differences),
 * advances, contours of each glyph, points of each contour, on-curve runs, and the differences of x and y. Glyph 0 is .notdef.
 */
function packFont(sources) {
  const glyphs = new Map([[0, [sources[0], 0]]]);
  for (const source of sources) for (const [c, glyph] of source.map) if (!glyphs.has(c) && c >= 32) glyphs.set(c, [source, glyph]);
  const order = [...glyphs.keys()].sort((a, b) => a - b);
  const [codes, advances, contourCounts, pointCounts, runs, xs, ys] = Array.from({ length: 7 }, () => new Bytes());
  let previous = 0;
  let kind = 1;
  let run = 0;
  for (const c of order) {
    const [source, glyph] = glyphs.get(c);
    if (source.unitsPerEm !== sources[0].unitsPerEm) fail(`${source.file}: ${source.unitsPerEm} units per em instead of ${sources[0].unitsPerEm}`);
    const contours = source.contours(glyph);
    codes.unsigned(c - previous);
    previous = c;
    advances.unsigned(source.advance(glyph));
    contourCounts.unsigned(contours.length);
    let [px, py] = [0, 0];
    for (const contour of contours) {
      pointCounts.unsigned(contour.length);
      for (const [x, y, on] of contour) {
        if (on !== kind) { runs.unsigned(run); kind = on; run = 0; }
        run++;
        xs.signed(x - px);
        ys.signed(y - py);
        [px, py] = [x, y];
      }
    }
  }
  runs.unsigned(run);
  const head = new Bytes();
  head.unsigned(sources[0].unitsPerEm);
  head.signed(sources[0].ascender);
  head.signed(sources[0].descender);
  head.unsigned(order.length);
  const parts = [Buffer.from(head.data)];
  for (const stream of [codes, advances, contourCounts, pointCounts, runs, xs, ys]) {
    const length = new Bytes();
    length.unsigned(stream.data.length);
    parts.push(Buffer.from(length.data), Buffer.from(stream.data));
  }
  return Buffer.concat(parts);
}

function write(name, bytes, quality) {
  const packed = zlib.brotliCompressSync(bytes, { params: {
    [zlib.constants.BROTLI_PARAM_QUALITY]: quality,
    [zlib.constants.BROTLI_PARAM_LGWIN]: 24,
    [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  } });
  const file = path.join(work, name);
  fs.writeFileSync(file, packed);
  fs.renameSync(file, path.join(output, name));
  console.log(`${name}: ${bytes.length} bytes packed to ${packed.length}`);
}

install();
const modules = path.join(work, 'node_modules');

// What the web subsets leave out: of GB 2312 its rarer characters, numerals and box drawing; and characters of Chinese laws (names of rivers, fish, fruit).
const range = (first, last) => Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join('');
const left = '劐坶塥弪憝戤桊毪牿犋猸瘭稆筢耠耢耥胲脶膪艴蒈蓰蟓赇蹯轷铴镩阢骣鲰齄' + '槜浰䑩鯮鳤鮡' + range(0x2160, 0x217b) + range(0x2460, 0x2473) + range(0x2500, 0x254b);
const whole = path.join(modules, '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf');
const chinese = path.join(modules, '@fontsource/noto-sans-sc/files');
// Latin first, so that letters and digits come from one file; the older bundle chinese-simplified repeats the numbered subsets.
const names = fs.readdirSync(chinese).filter((f) => f.endsWith('-400-normal.woff') && !f.includes('chinese-simplified'))
  .sort((a, b) => Number(b.includes('-latin-400')) - Number(a.includes('-latin-400')) || (a < b ? -1 : 1));
const files = [...names.map((f) => path.join(chinese, f)), path.join(modules, '@fontsource/noto-sans/files/noto-sans-greek-400-normal.woff')];
write('font.bin.br', packFont([...files.map((f) => new Glyphs(f)), new Glyphs(whole, left)]), 11);
write('echarts.js.br', fs.readFileSync(path.join(modules, 'echarts/dist/echarts.min.js')), 11);
fs.rmSync(work, { recursive: true, force: true });
