/**
 * The program as one zip for offices without npm or administrator rights: unpack it into a folder or onto a USB stick,
 * put a portable Node beside it, run doisoat.cmd (Windows) or ./doisoat (Linux). The same inputs give the same bytes.
 * `node .ci/make-zip.js [DIST [OUT]]`: the built program, and where the zip goes.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';

const ROOT = resolve(import.meta.dirname, '..');
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const dist = resolve(process.argv[2] ?? join(ROOT, 'dist'));
const out = resolve(process.argv[3] ?? join(ROOT, `dist-zip/doisoat-${version}.zip`));

/** Systems whose binary of SQLite, for the ledger, is packed. */
const SYSTEMS = ['win32-x64', 'linux-x64'];

const CMD = `@echo off
setlocal
set "HERE=%~dp0"
set "NODE="
if exist "%HERE%node.exe" set "NODE=%HERE%node.exe"
if not defined NODE if exist "%HERE%node\\node.exe" set "NODE=%HERE%node\\node.exe"
if not defined NODE for /d %%D in ("%HERE%node-v*") do if exist "%%~D\\node.exe" set "NODE=%%~D\\node.exe"
if not defined NODE for %%N in (node.exe) do if not "%%~$PATH:N"=="" set "NODE=%%~$PATH:N"
if not defined NODE (
  echo Khong tim thay Node.js: hay dat node.exe canh tep doisoat.cmd. Xem DOC-TRUOC.txt. 1>&2
  echo Node.js was not found: put node.exe beside doisoat.cmd. See DOC-TRUOC.txt. 1>&2
  exit /b 2
)
"%NODE%" "%HERE%program\\bin\\doisoat.js" %*
exit /b %ERRORLEVEL%
`;

const SH = `#!/bin/sh
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd) || exit 2
for node in "$here/node" "$here/node/bin/node" "$here"/node-v*/bin/node; do
  if [ -f "$node" ] && [ -x "$node" ]; then
    exec "$node" "$here/program/bin/doisoat.js" "$@"
  fi
done
if command -v node >/dev/null 2>&1; then
  exec node "$here/program/bin/doisoat.js" "$@"
fi
echo 'Không tìm thấy Node.js: hãy đặt tệp node cạnh tệp này. Xem DOC-TRUOC.txt.' >&2
echo 'Node.js was not found: put the file node beside this one. See DOC-TRUOC.txt.' >&2
exit 2
`;

const READ_ME = `doisoat ${version} – đối soát dữ liệu dân cư

1. Giải nén cả thư mục này vào máy hoặc USB. Không cần cài đặt, không cần quyền quản trị, không cần mạng.
2. Nếu máy chưa có Node.js (20.20.2 trở lên, nên dùng 22 hoặc 24): tải bản "Standalone Binary (.zip)" từ
   https://nodejs.org/en/download, lấy tệp node.exe trong đó đặt cạnh tệp doisoat.cmd. Máy Linux: đặt tệp node cạnh tệp doisoat.
3. Mở Command Prompt tại thư mục chứa dữ liệu rồi gõ, ví dụ với USB là ổ E:
     E:\\doisoat-${version}\\doisoat.cmd init dan_cu.xlsx bao_hiem.csv
     E:\\doisoat-${version}\\doisoat.cmd run doisoat.yaml
   Hướng dẫn đầy đủ: README.md (phần tiếng Việt ở cuối), hoặc doisoat.cmd --help --lang vi

In English: unpack anywhere, put a portable node.exe (Linux: node) beside doisoat.cmd unless Node is installed, and run
doisoat.cmd (Linux: ./doisoat). Nothing is installed and no network is used. README.md has the manual.
`;

/** What goes in, by its path inside the zip. */
function contents() {
  /** @type {Map<string, Buffer>} */
  const files = new Map();
  const crlf = (text) => Buffer.from(text.replaceAll('\n', '\r\n'));
  files.set('doisoat.cmd', crlf(CMD));
  files.set('doisoat', Buffer.from(SH));
  files.set('DOC-TRUOC.txt', Buffer.concat([Buffer.from('\uFEFF'), crlf(READ_ME)]));
  const take = (name, path) => files.set(name, readFileSync(path));
  for (const name of ['README.md', 'LICENSE', 'CHANGELOG.md']) take(name, join(ROOT, name));
  for (const name of ['package.json', 'bin/package.json', 'bin/doisoat.js']) take(`program/${name}`, join(ROOT, name));
  for (const name of readdirSync(join(dist, 'program'))) {
    take(`program/dist/program/${name}`, join(dist, 'program', name));
  }
  for (const system of SYSTEMS) {
    for (const name of readdirSync(join(dist, 'prebuilds', system)))
      take(`program/dist/prebuilds/${system}/${name}`, join(dist, 'prebuilds', system, name));
  }
  return files;
}

/** 1980-01-01, the first day that the format knows. */
const NO_DATE = 0x21;
const MADE_BY_UNIX = (3 << 8) | 20;

/** @param {Map<string, Buffer>} files */
function zipOf(files) {
  const pieces = [];
  const directory = [];
  let offset = 0;
  const names = [...files.keys()].sort((a, b) => (a < b ? -1 : 1));
  for (const name of names) {
    const bytes = files.get(name) ?? Buffer.alloc(0);
    const packed = deflateRawSync(bytes, { level: 9 });
    const path = Buffer.from(`doisoat-${version}/${name}`);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt16LE(NO_DATE, 8);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(bytes.length, 18);
    facts.writeUInt16LE(path.length, 22);
    pieces.push(Buffer.from('PK\x03\x04'), facts, path, packed);
    const entry = Buffer.alloc(6);
    entry.write('PK\x01\x02', 'latin1');
    entry.writeUInt16LE(MADE_BY_UNIX, 4);
    const rest = Buffer.alloc(14);
    const mode = name === 'doisoat' || name === 'program/bin/doisoat.js' ? 0o100755 : 0o100644;
    rest.writeUInt32LE(mode * 0x10000, 6);
    rest.writeUInt32LE(offset, 10);
    directory.push(entry, facts, rest, path);
    offset += 30 + path.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(names.length, 8);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, list, end]);
}

const zip = zipOf(contents());
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, zip);
process.stdout.write(`${out} (${(zip.length / 1e6).toFixed(1)} MB)\n`);
