// Verifies an export of the audit chains, by the documented forms alone (CanonicalForm and CheckpointForm in
// escalation-service): shares no line with the desks' own verifier, and needs nothing but Node.
//
//   node verify.mjs EXPORT.jsonl [--public-key PEM]... [--checkpoint [DESK:SEQUENCE:]HASH]...
//
// exit code 0: all chains hold; 1: each fault on a line of its own; 2: wrong options, or nothing can be read
import { createHash, createPublicKey, verify } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';

const ZERO = '00'.repeat(32);

const int32 = (value) => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
};
const int64 = (value) => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64BE(BigInt(value));
  return bytes;
};
const blob = (bytes) => Buffer.concat([int32(bytes.length), bytes]);
const text = (value) => (value === undefined ? int32(-1) : blob(Buffer.from(value, 'utf8')));
const raw = (value) => {
  if (!/^([0-9a-f]{2})*$/.test(value ?? '')) throw new Error(`not hexadecimal: ${value}`);
  return Buffer.from(value ?? '', 'hex');
};
const hex = (value) => blob(raw(value));
const sha256 = (...parts) => createHash('sha256').update(Buffer.concat(parts)).digest();

/** Microseconds since 1970 of an ISO 8601 time in UTC; Date alone keeps milliseconds only. */
function micros(iso) {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?Z$/.exec(iso);
  if (!match) throw new Error(`not a time in UTC: ${iso}`);
  const fraction = (match[2] ?? '').padEnd(6, '0').slice(0, 6);
  return BigInt(Date.parse(`${match[1]}Z`)) * 1000n + BigInt(fraction);
}

/** SHA-256 over the canonical form of an entry, version 1. */
function expectedHash(entry) {
  return sha256(
    Buffer.from([1]), text(entry.desk), int64(entry.sequence), hex(entry.previousHash), int64(micros(entry.at)),
    text(entry.kind), text(entry.subjectId), text(entry.caseId), text(entry.actor), text(entry.detail),
    hex(entry.contentHash),
    text(entry.peerDesk), int64(entry.pairSequence ?? 0), int64(entry.peerSequence ?? 0), hex(entry.peerHash),
  ).toString('hex');
}

const leafBytes = (leaf) => Buffer.concat([text(leaf.desk), int64(leaf.sequence), hex(leaf.hash)]);

/** Root after RFC 9162, 2.1.1: split at the largest power of two below the count. */
function merkleRoot(data) {
  if (data.length === 0) return sha256();
  if (data.length === 1) return sha256(Buffer.from([0]), data[0]);
  let split = 1;
  while (split * 2 < data.length) split *= 2;
  return sha256(Buffer.from([1]), merkleRoot(data.slice(0, split)), merkleRoot(data.slice(split)));
}

/** The bytes of an entry's checkpoint that are signed, version 1. */
function signedForm({ desk, at, checkpoint: c }) {
  return Buffer.concat([
    Buffer.from([1]), text('CHECKPOINT'), text(desk), int64(c.number), int64(micros(at)), hex(c.previous), hex(c.root),
    int32(c.leaves.length), ...c.leaves.map(leafBytes), text(c.keyId),
  ]);
}

const chains = new Map(); // desk → { last: its newest sequence, hashes: sequence → hash }
const claims = []; // heads of other desks that an entry says it was shown
const series = new Map(); // desk → { number, hash: of its newest checkpoint, roots: number → [root, sequence], leaves }
const keys = new Map(); // keyId → public key
const faults = [];
const fault = ({ desk, sequence }, rule) => faults.push(`${desk} #${sequence}: ${rule}`);
let checkpoints = 0;

function accept(entry) {
  if (!chains.has(entry.desk)) chains.set(entry.desk, { last: 0, hashes: new Map([[0, ZERO]]) });
  const chain = chains.get(entry.desk);
  if (expectedHash(entry) !== entry.hash) fault(entry, 'hash does not follow from the entry');
  if (chain.hashes.has(entry.sequence)) return fault(entry, 'sequence is there already');
  if (entry.sequence !== chain.last + 1) {
    fault(entry, `follows ${chain.last}`);
  } else if (entry.previousHash !== chain.hashes.get(chain.last)) {
    fault(entry, 'previousHash is not the hash of the entry before');
  }
  chain.hashes.set(entry.sequence, entry.hash);
  chain.last = Math.max(chain.last, entry.sequence);
  if (entry.peerSequence) {
    const { peerDesk: desk, peerSequence: sequence, peerHash: hash } = entry;
    claims.push({ by: entry, desk, sequence, hash });
  }
  if ((entry.kind === 'CHECKPOINT_SIGNED') !== Boolean(entry.checkpoint)) fault(entry, 'kind and checkpoint disagree');
  else if (entry.checkpoint) acceptCheckpoint(entry, entry.checkpoint);
}

function acceptCheckpoint(entry, c) {
  checkpoints++;
  const form = signedForm(entry);
  const hash = sha256(form, hex(c.signature)).toString('hex');
  papers.delete(hash);
  papers.delete(`${entry.desk}:${entry.sequence}:${hash}`);
  if (entry.contentHash !== hash) fault(entry, "contentHash is not the checkpoint's hash");
  if (merkleRoot(c.leaves.map(leafBytes)).toString('hex') !== c.root) fault(entry, 'root does not follow from the leaves');
  if (keys.size && !keys.has(c.keyId)) fault(entry, `signed with unknown key ${c.keyId}`);
  else if (keys.size && !verify(null, form, keys.get(c.keyId), raw(c.signature))) fault(entry, 'signature does not verify');
  if (!series.has(entry.desk)) series.set(entry.desk, { number: 0, hash: ZERO, roots: new Map(), leaves: new Map() });
  const own = series.get(entry.desk);
  if (c.number !== own.number + 1) fault(entry, `checkpoint ${c.number} follows ${own.number}`);
  else if (c.previous !== own.hash) fault(entry, `previous is not the hash of checkpoint ${own.number}`);
  Object.assign(own, { number: c.number, hash });
  if (!own.roots.has(c.number)) own.roots.set(c.number, [c.root, entry.sequence]);
  c.leaves.forEach((leaf, i) => {
    if (i > 0 && c.leaves[i - 1].desk >= leaf.desk) fault(entry, `leaf ${leaf.desk} is not sorted`);
    const above = leaf.desk.length === 5 ? leaf.desk.slice(0, 2) : 'ID';
    if (leaf.desk === 'ID' || above !== entry.desk) return fault(entry, `leaf ${leaf.desk} is no desk right below`);
    const before = own.leaves.get(leaf.desk);
    own.leaves.set(leaf.desk, leaf);
    if (before?.sequence === leaf.sequence && before.hash === leaf.hash) return undefined;
    if (before && leaf.sequence <= before.sequence) fault(entry, `leaf ${leaf.desk} goes back to ${leaf.sequence}`);
    return claims.push({ by: entry, ...leaf, checkpoint: c.number });
  });
}

/** What another desk says it was shown, against the chain of the desk it is about. */
function check({ by, desk, sequence, hash, checkpoint }) {
  const chain = chains.get(desk) ?? { last: 0, hashes: new Map() };
  const origin = `checkpoint ${checkpoint} of ${by.desk} (#${by.sequence}) holds`;
  if (checkpoint && desk.length === 2) {
    const [root, at] = series.get(desk)?.roots.get(sequence) ?? [undefined, chain.last + 1];
    if (root !== hash) fault({ desk, sequence: at }, `has not checkpoint ${sequence} that ${origin}`);
  } else if (chain.hashes.get(sequence) !== hash) {
    if (checkpoint) fault({ desk, sequence }, `is not the head that ${origin}; the chain ends at ${chain.last}`);
    else fault(by, `received head ${sequence} is not in the chain of ${desk}`);
  }
}

process.on('uncaughtException', (error) => {
  console.error(`verify.mjs: ${error.message}`);
  process.exit(2);
});
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'public-key': { type: 'string', multiple: true }, checkpoint: { type: 'string', multiple: true } },
});
if (positionals.length !== 1) throw new Error('one export, please');
const papers = new Set((values.checkpoint ?? []).map((name) => name.replace(/[^:]*$/, (hash) => hash.toLowerCase())));
for (const file of values['public-key'] ?? []) {
  const key = createPublicKey(readFileSync(file));
  keys.set(sha256(key.export({ type: 'spki', format: 'der' })).toString('hex').slice(0, 16), key);
}
let number = 0;
for await (const line of createInterface({ input: createReadStream(positionals[0]), crlfDelay: Infinity })) {
  number++;
  if (line.trim() === '') continue;
  try {
    accept(JSON.parse(line));
  } catch (error) {
    faults.push(`line ${number}: no entry: ${error.message}`);
  }
}
claims.forEach(check);
papers.forEach((name) => {
  const [desk, sequence, hash] = name.split(':');
  if (hash) fault({ desk, sequence }, `has no checkpoint with the hash that is on paper, ${hash}`);
  else faults.push(`no checkpoint has the hash ${name}`);
});
const entries = [...chains.values()].reduce((sum, chain) => sum + chain.hashes.size - 1, 0);
faults.forEach((line) => console.log(line));
const signatures = keys.size ? 'signatures checked' : 'signatures not checked';
console.log(
  `${entries} entries in ${chains.size} chains, ${checkpoints} checkpoints (${signatures}): ` +
    (faults.length ? `${faults.length} do not hold` : 'all hold'),
);
process.exitCode = faults.length ? 1 : 0;
